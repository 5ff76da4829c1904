import { useEffect, useRef, useState, type RefObject } from 'react';

/** The width of an element in CSS pixels as it is now; the fallback until it is known. */
export function useWidth<E extends HTMLElement>(fallback: number): [RefObject<E>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(fallback);
  useEffect(() => {
    const watched = element.current;
    if (watched === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
