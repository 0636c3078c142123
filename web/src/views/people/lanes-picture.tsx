/** Draws the lanes of a timeline on the axis of effective dates. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useWidth } from '../../parts/use-width.js';
import { dateText, today } from '../../state/dates.js';
import type { Bar, Lane, Mark } from './lanes.js';

interface LanesPictureProps {
  readonly says: string;
  readonly lanes: readonly Lane[];
  /** First and last day of the axis. */
  readonly span: readonly [string, string];
  /** The day asked for, where that is not today. */
  readonly asked: string | undefined;
  readonly open: (root: string) => void;
}

const FIRST_WIDTH = 640;
const AXIS = 22;
const NAME = 18;
const ROW = 22;
const MARKS = 18;
const GAP = 8;
const EDGE = 8;
/** Of letters of 12 pixels, on the average. */
const LETTER = 6.8;
const TICK_MIN = 46;

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

const fitted = (text: string, width: number): string => {
  const letters = Math.floor(width / LETTER);
  if (text.length <= letters) return text;
  return letters < 3 ? '' : `${text.slice(0, letters - 1)}…`;
};

export const LanesPicture = ({ says, lanes, span, asked, open }: LanesPictureProps): ReactNode => {
  const { t } = useTranslation();
  const [place, width] = useWidth(FIRST_WIDTH);
  const [first, last] = [dayNumber(span[0]), dayNumber(span[1])];
  const at = (date: string): number => {
    const share = (dayNumber(date) - first) / Math.max(1, last - first);
    return EDGE + Math.min(1, Math.max(0, share)) * (width - 2 * EDGE);
  };
  const heights = lanes.map(({ rows }) => NAME + rows.length * ROW + MARKS + GAP);
  const tops = heights.map((_, lane) =>
    heights.slice(0, lane).reduce((sum, height) => sum + height, AXIS),
  );
  const height = heights.reduce((sum, each) => sum + each, AXIS);
  const now = today();
  const years = ticks(span, width);
  return (
    <figure ref={place}>
      <svg className="lanes" width={width} height={height} role="img" aria-label={says}>
        {now < span[1] && (
          <rect
            className="future"
            x={at(now)}
            y={AXIS}
            width={at(span[1]) - at(now)}
            height={height - AXIS}
          />
        )}
        {years.map((year) => (
          <g key={year}>
            <line
              className="tick"
              x1={at(`${year}-01-01`)}
              x2={at(`${year}-01-01`)}
              y1={AXIS}
              y2={height}
            />
            <text x={at(`${year}-01-01`)} y={AXIS - 8} textAnchor="middle">
              {year}
            </text>
          </g>
        ))}
        <line className="today" x1={at(now)} x2={at(now)} y1={AXIS - 4} y2={height}>
          <title>{`${t('people.today')} ${now}`}</title>
        </line>
        {now < span[1] && (
          <text className="when" x={at(span[1])} y={AXIS + NAME - 4} textAnchor="end">
            {t('people.future')}
          </text>
        )}
        {asked !== undefined && (
          <line className="asked" x1={at(asked)} x2={at(asked)} y1={AXIS - 4} y2={height}>
            <title>{asked}</title>
          </line>
        )}
        {lanes.map(({ name, rows, marks }, lane) => (
          <g key={name} transform={`translate(0 ${tops[lane] ?? 0})`}>
            <line className="tick" x1={0} x2={width} y1={0} y2={0} />
            <text className="name" x={0} y={NAME - 4}>
              {t(`people.lane.${name}`)}
            </text>
            {rows.map((bars, row) =>
              bars.map((bar) => (
                <BarShape
                  key={`${bar.from} ${bar.text}`}
                  {...{ bar, at }}
                  y={NAME + row * ROW}
                  end={span[1]}
                />
              )),
            )}
            {marks.map((mark) => (
              <MarkShape
                key={mark.root}
                {...{ mark, open }}
                x={at(mark.date)}
                y={NAME + rows.length * ROW + MARKS / 2}
              />
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
};

interface BarShapeProps {
  readonly bar: Bar;
  readonly at: (date: string) => number;
  readonly y: number;
  readonly end: string;
}

const BarShape = ({ bar, at, y, end }: BarShapeProps): ReactNode => {
  const { i18n } = useTranslation();
  const [x, to] = [at(bar.from), at(bar.to ?? end)];
  const width = Math.max(2, to - x);
  const until = bar.to === undefined ? '…' : dateText(bar.to, i18n.language);
  return (
    <g className={`lane-${bar.tone}`}>
      <title>{`${bar.text}: ${dateText(bar.from, i18n.language)} – ${until}`}</title>
      <rect className="bar" x={x} y={y + 1} width={width} height={ROW - 4} rx={3} />
      <text x={x + 5} y={y + 15}>
        {fitted(bar.text, width - 8)}
      </text>
    </g>
  );
};

interface MarkShapeProps {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly open: (root: string) => void;
}

const SIZE = 5;

/** The list below the picture has every fact for the keyboard; the marks are a short way for the hand. */
const MarkShape = ({ mark, x, y, open }: MarkShapeProps): ReactNode => {
  const { i18n } = useTranslation();
  const shapes = {
    recorded: `M${-SIZE} 0a${SIZE} ${SIZE} 0 1 0 ${2 * SIZE} 0a${SIZE} ${SIZE} 0 1 0 ${-2 * SIZE} 0`,
    amended: `M0 ${-SIZE - 1}L${SIZE + 1} 0L0 ${SIZE + 1}L${-SIZE - 1} 0Z`,
    void: `M${-SIZE} ${-SIZE}L${SIZE} ${SIZE}M${-SIZE} ${SIZE}L${SIZE} ${-SIZE}`,
  };
  const standing = mark.standing === 'recorded' ? '' : mark.standing;
  return (
    <path
      className={`mark ${standing}`}
      transform={`translate(${x} ${y})`}
      d={shapes[mark.standing]}
      onClick={() => {
        open(mark.root);
      }}
    >
      <title>{`${dateText(mark.date, i18n.language)} ${mark.text}`}</title>
    </path>
  );
};

/** As many years as have room. */
const ticks = (span: readonly [string, string], width: number): readonly number[] => {
  const [from, to] = [Number(span[0].slice(0, 4)), Number(span[1].slice(0, 4))];
  const room = Math.max(1, Math.floor(width / TICK_MIN));
  const every = [1, 2, 5, 10, 20, 50].find((step) => (to - from) / step <= room) ?? 100;
  const years = Array.from({ length: to - from }, (_, at) => from + 1 + at);
  return years.filter((year) => year % every === 0);
};
