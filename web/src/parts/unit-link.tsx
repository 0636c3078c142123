/** A unit by its name, leading to it. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { useCarried } from '../state/parameters.js';
import { useUnitName } from '../state/units.js';

interface UnitLinkProps {
  readonly id: string;
  /** Where it is not the name of today. */
  readonly name?: string | undefined;
}

export const UnitLink = ({ id, name }: UnitLinkProps): ReactNode => {
  const nameOf = useUnitName();
  const carried = useCarried();
  return <Link href={`/units/${id}${carried}`}>{name ?? nameOf(id)}</Link>;
};
