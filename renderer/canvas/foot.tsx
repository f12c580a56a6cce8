import { useEffect, useRef } from 'react';
import { stayFitted } from './fit.ts';
import './foot.css';
import { Legend } from './legend.tsx';
import { Toolbar } from './toolbar.tsx';
import type { ShownMap } from './use-map.ts';

interface FootProps {
  readonly map: ShownMap;
  readonly overview: boolean;
}

/** What lies along the lower edge of the map: the tools and the legend, one above the other where both do not fit. */
export function Foot({ map, overview }: FootProps) {
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = foot.current;
    if (!element) return;
    let height = element.offsetHeight;
    const tell = () => element.parentElement?.style.setProperty('--foot', `${height}px`);
    tell();
    const observer = new ResizeObserver(() => {
      if (element.offsetHeight === height) return;
      height = element.offsetHeight;
      tell();
      stayFitted();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={foot} className="canvas-foot">
      <Toolbar overview={overview} />
      <Legend crossings={map.crossings} drawn={map.drawn} />
    </div>
  );
}
