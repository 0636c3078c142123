/** A picture by Observable Plot, as wide as its place; a mark with an address can be followed. */
import type { PlotOptions } from '@observablehq/plot';
import { plot } from '@observablehq/plot';
import type { ReactNode, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';

interface PlotFigureProps {
  readonly says: string;
  readonly options: (width: number) => PlotOptions;
  readonly place?: RefObject<HTMLElement | null>;
}

const FIRST_WIDTH = 480;
const SVG_LINK = 'http://www.w3.org/1999/xlink';

export const PlotFigure = ({ says, options, place }: PlotFigureProps): ReactNode => {
  const own = useRef<HTMLElement>(null);
  const figure = place ?? own;
  const [, go] = useLocation();
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
    const start = performance.now();
    const drawn = plot({ className: 'plot', ...options(width) });
    // The page allows no style sheet but its own files; theirs has what Plot would put into the picture.
    for (const style of drawn.querySelectorAll('style')) style.remove();
    // The picture is one image with one name; its parts are not read out.
    for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    for (const link of drawn.querySelectorAll('a')) followable(link);
    drawn.setAttribute('role', 'img');
    drawn.setAttribute('aria-label', says);
    figure.current?.replaceChildren(drawn);
    performance.measure(`draw ${says}`, { start });
  }, [figure, options, says, width]);
  return (
    // With the keyboard the same numbers are followed in the table.
    <figure
      ref={figure}
      onClick={({ target }) => {
        const mark = (target as Element).closest('[data-behind]');
        const href = mark?.getAttribute('data-behind');
        if (href !== null && href !== undefined) go(href);
      }}
    />
  );
};

/** A link inside of an image could be reached by nobody who hears the image: its mark takes the address over. */
const followable = (link: Element): void => {
  const href = link.getAttribute('href') ?? link.getAttributeNS(SVG_LINK, 'href') ?? '';
  for (const mark of link.children) mark.setAttribute('data-behind', href);
  link.replaceWith(...link.childNodes);
};
