/** Something the reader should know: in the flow of the page, said aloud by screen readers. */
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone?: 'plain' | 'warning' | 'bad' | 'past';
  readonly children: ReactNode;
}

export const Notice = ({ tone = 'plain', children }: NoticeProps): ReactNode => (
  <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    {children}
  </div>
);
