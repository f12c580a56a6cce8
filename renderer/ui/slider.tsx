import { Label, Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  /** The value in words; its number where left out. */
  readonly words?: (value: number) => string;
}

/** A number in a small range; arrow keys step through it. */
export function Slider({ label, value, min, max, onChange, words = String }: SliderProps) {
  return (
    <AriaSlider
      className="slider"
      value={value}
      minValue={min}
      maxValue={Math.max(max, min + 1)}
      isDisabled={max <= min}
      onChange={onChange}
    >
      <Label>{label}</Label>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
      <SliderOutput className="slider-value">{words(value)}</SliderOutput>
    </AriaSlider>
  );
}
