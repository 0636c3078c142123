/** A picture by Observable Plot, as wide as its place. */
import type { PlotOptions } from '@observablehq/plot';
import { plot } from '@observablehq/plot';
import type { ReactNode, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';

interface PlotFigureProps {
  readonly says: string;
  readonly options: (width: number) => PlotOptions;
  readonly place?: RefObject<HTMLElement | null>;
}

const FIRST_WIDTH = 480;

export const PlotFigure = ({ says, options, place }: PlotFigureProps): ReactNode => {
  const own = useRef<HTMLElement>(null);
  const figure = place ?? own;
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    const { current } = figure;
    if (current === null) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(240, Math.round(entry.contentRect.width)));
    });
    watch.observe(current);
    return () => {
      watch.disconnect();
    };
  }, [figure]);
  useEffect(() => {
    const drawn = plot({ className: 'plot', ...options(width) });
    // The page allows no style sheet but its own files; theirs has what Plot would put into the picture.
    for (const style of drawn.querySelectorAll('style')) style.remove();
    // The picture is one image with one name; its parts are not read out.
    for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    drawn.setAttribute('role', 'img');
    drawn.setAttribute('aria-label', says);
    figure.current?.replaceChildren(drawn);
  }, [figure, options, says, width]);
  return <figure ref={figure} />;
};
