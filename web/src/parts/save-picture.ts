/** Saves a drawn chart as a file of its own, with the colours and letters it has on the page. */
import type { RefObject } from 'react';

/** What a picture outside of the page cannot look up. */
const INLINED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font', 'color'];
/** Sharp on paper too. */
const PIXELS_PER_UNIT = 2;

export const savePicture = async (
  place: RefObject<HTMLElement | null>,
  name: string,
  format: 'svg' | 'png',
): Promise<void> => {
  const drawn = place.current?.querySelector('svg');
  if (drawn === null || drawn === undefined) return;
  const svg = new Blob([standalone(drawn)], { type: 'image/svg+xml' });
  if (format === 'svg') save(svg, `${name}.svg`);
  else save(await painted(svg, drawn), `${name}.png`);
};

const standalone = (drawn: SVGSVGElement): string => {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const elements = drawn.querySelectorAll('*');
  for (const [at, element] of [...copy.querySelectorAll('*')].entries()) {
    const original = elements[at];
    if (original === undefined) continue;
    const style = getComputedStyle(original);
    for (const property of INLINED) {
      (element as SVGElement).style.setProperty(property, style.getPropertyValue(property));
    }
  }
  copy.style.background = getComputedStyle(document.documentElement).backgroundColor;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
};

const painted = async (svg: Blob, drawn: SVGSVGElement): Promise<Blob> => {
  const { width, height } = drawn.getBoundingClientRect();
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image(width * PIXELS_PER_UNIT, height * PIXELS_PER_UNIT);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, image.width, image.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('the picture could not be painted'));
        else resolve(blob);
      });
    });
  } finally {
    URL.revokeObjectURL(address);
  }
};

/** Hands a file to the reader. */
export const save = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
