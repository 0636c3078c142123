/** Specifies how reference data is declared over what is shipped, and what is refused. */
import { readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';

import type { CatalogueAction } from '../../src/domain/actions.js';
import type { Catalogue } from '../../src/domain/catalogue.js';
import { SHIPPED_CATALOGUE, catalogueOf } from '../../src/domain/catalogue.js';
import type { CatalogueFact } from '../../src/domain/catalogue-fold.js';
import type { Command, Decision } from '../../src/domain/decide.js';
import type { CanonicalObject } from '../../src/domain/events.js';
import { CODE_LISTS } from '../../src/domain/code-lists.js';
import { POLICIES } from '../../src/domain/policies.js';
import type { RefusalCode } from '../../src/domain/refusals.js';
import { catalogueRules } from '../../src/domain/rules.js';
import { RecordedStream } from './recorded-stream.js';

const declare = (
  effectiveDate: string,
  entry: string,
  content: CanonicalObject,
  until?: string,
): CatalogueAction => ({
  action: 'declare',
  effectiveDate,
  sequence: 0,
  entry,
  content,
  ...(until !== undefined && { until }),
});
const withdraw = (effectiveDate: string, entry: string): CatalogueAction => ({
  action: 'withdraw',
  effectiveDate,
  sequence: 0,
  entry,
});
const months = (value: number): CanonicalObject => ({ value: value * 1000, source: 'rule' });

const LIMIT = 'policy/secondmentMonthsMax';
const POSTDOC = 'code/education/postdoc';
const LABELS = { vi: 'sau tiến sĩ', en: 'postdoc' };

class Specification {
  private readonly stream = new RecordedStream(() => catalogueRules, 'c');
  private decision: Decision | undefined;

  constructor(history: readonly CatalogueAction[]) {
    for (const fact of history) this.when(fact).thenRecorded();
  }

  when(given: CatalogueAction | Command): this {
    const command: Command = 'effectiveDate' in given ? { action: 'record', fact: given } : given;
    this.decision = this.stream.record(command);
    return this;
  }

  thenRecorded(): this {
    expect(this.decision).toMatchObject({ accepted: true });
    return this;
  }

  thenRefused(code: RefusalCode, breaks: readonly string[] = []): this {
    expect(this.decision).toMatchObject({ accepted: false, refusal: { code } });
    if (this.decision?.accepted !== false) return this;
    expect(this.decision.refusal.breaks.map(({ date }) => date)).toEqual(breaks);
    expect(this.decision.refusal.detail).not.toMatch(/undefined| {2}/);
    return this;
  }

  then(check: (catalogue: Catalogue) => void): this {
    check(catalogueOf(this.stream.facts() as readonly CatalogueFact[]));
    return this;
  }
}

const given = (...history: readonly CatalogueAction[]) => new Specification(history);

describe('what is shipped', () => {
  test('is the catalogue before any event, the lists in their order', () => {
    for (const [list, codes] of Object.entries(CODE_LISTS)) {
      expect(SHIPPED_CATALOGUE.codesOn(list)).toEqual(codes.map(({ code }) => code));
    }
    expect(SHIPPED_CATALOGUE.policyOn('secondmentMonthsMax', '2024-01-01')).toBe(36);
    expect(SHIPPED_CATALOGUE.isCodeOn('disciplineForm', 'demotion', '2025-06-30')).toBe(true);
    expect(SHIPPED_CATALOGUE.isCodeOn('disciplineForm', 'demotion', '2025-07-01')).toBe(false);
  });

  test.each(['attribute/gender', 'policy/penaltyMonths', 'code/voidKind/rescinded'])(
    '%s is changed by a release only',
    (entry) => {
      given()
        .when(declare('2024-01-01', entry, LABELS))
        .thenRefused('entry-fixed');
      given().when(withdraw('2024-01-01', entry)).thenRefused('entry-fixed');
    },
  );
});

describe('a declaration', () => {
  test('holds from its date until the next one', () => {
    given(declare('2024-01-01', LIMIT, months(12)), declare('2025-01-01', LIMIT, months(24))).then(
      (catalogue) => {
        const on = (date: string) => catalogue.policyOn('secondmentMonthsMax', date);
        expect(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map(on)).toEqual([
          36, 12, 12, 24,
        ]);
      },
    );
  });

  test('dated back holds until the declaration that follows it', () => {
    given(declare('2025-01-01', LIMIT, months(24)), declare('2024-01-01', LIMIT, months(12))).then(
      (catalogue) => {
        expect(catalogue.policyOn('secondmentMonthsMax', '2024-06-01')).toBe(12);
        expect(catalogue.policyOn('secondmentMonthsMax', '2025-06-01')).toBe(24);
      },
    );
  });

  test('of the same day takes the place of the one before', () => {
    given(declare('2024-01-01', LIMIT, months(12)), declare('2024-01-01', LIMIT, months(6))).then(
      (catalogue) => {
        expect(catalogue.policyOn('secondmentMonthsMax', '2024-01-01')).toBe(6);
      },
    );
  });

  test('that says nothing new is refused, so that a second load records nothing', () => {
    given(declare('2024-01-01', POSTDOC, LABELS))
      .when(declare('2024-01-01', POSTDOC, LABELS))
      .thenRefused('entry-unchanged', ['2024-01-01'])
      .when(declare('2024-06-01', POSTDOC, LABELS))
      .thenRefused('entry-unchanged', ['2024-01-01']);
    const shipped = { ...months(36), source: 'civil servants: at most three years' };
    given()
      .when(declare('2024-01-01', LIMIT, shipped))
      .thenRefused('entry-unchanged');
  });

  test('within the stated time of another is refused', () => {
    const other = { ...LABELS, en: 'post-doctoral' };
    given(declare('2024-01-01', POSTDOC, LABELS, '2026-01-01'))
      .when(declare('2025-01-01', POSTDOC, other))
      .thenRefused('entry-overlaps', ['2024-01-01'])
      .when(declare('2026-01-01', POSTDOC, other))
      .thenRecorded();
  });

  test('whose stated end reaches into another is refused, and names it', () => {
    given(declare('2025-01-01', POSTDOC, LABELS))
      .when(declare('2024-01-01', POSTDOC, { ...LABELS, en: 'x' }, '2026-01-01'))
      .thenRefused('breaks-facts', ['2025-01-01']);
  });

  test('that ends before it starts is refused', () => {
    given()
      .when(declare('2024-01-01', POSTDOC, LABELS, '2024-01-01'))
      .thenRefused('ends-before-start');
  });

  test('is corrected, voided and reinstated like any fact', () => {
    const correctTo = (fact: CatalogueAction): Command => ({
      action: 'correct',
      target: 'c1',
      with: fact,
    });
    given(declare('2024-01-01', LIMIT, months(12)))
      .when(correctTo(declare('2024-01-01', POSTDOC, LABELS)))
      .thenRefused('other-subject')
      .when(correctTo(declare('2024-02-01', LIMIT, months(18))))
      .thenRecorded()
      .then((catalogue) => {
        expect(catalogue.policyOn('secondmentMonthsMax', '2024-01-15')).toBe(36);
        expect(catalogue.policyOn('secondmentMonthsMax', '2024-02-01')).toBe(18);
      })
      .when({ action: 'void', target: 'c2', kind: 'entered-in-error', also: [] })
      .then((catalogue) => {
        expect(catalogue.policyOn('secondmentMonthsMax', '2024-02-01')).toBe(36);
      })
      .when({ action: 'reinstate', target: 'c3' })
      .then((catalogue) => {
        expect(catalogue.policyOn('secondmentMonthsMax', '2024-02-01')).toBe(18);
      });
  });
});

describe('a withdrawal', () => {
  test('ends an entry, shipped or not, from its day on', () => {
    given(withdraw('2024-01-01', 'code/education/college')).then((catalogue) => {
      expect(catalogue.isCodeOn('education', 'college', '2023-12-31')).toBe(true);
      expect(catalogue.isCodeOn('education', 'college', '2024-01-01')).toBe(false);
      expect(catalogue.codesOn('education')).toContain('college');
    });
  });

  test('of what does not hold that day is refused', () => {
    given().when(withdraw('2024-01-01', POSTDOC)).thenRefused('entry-unknown');
    given(declare('2024-01-01', POSTDOC, LABELS))
      .when(withdraw('2023-01-01', POSTDOC))
      .thenRefused('entry-unknown');
  });

  test('of a policy brings back the shipped one', () => {
    given(declare('2024-01-01', LIMIT, months(12)), withdraw('2025-01-01', LIMIT)).then(
      (catalogue) => {
        expect(catalogue.policyOn('secondmentMonthsMax', '2024-06-01')).toBe(12);
        expect(catalogue.policyOn('secondmentMonthsMax', '2025-06-01')).toBe(36);
      },
    );
  });
});

describe('the page of the catalogue', () => {
  const page = readFileSync(new URL('../../docs/catalogue.md', import.meta.url), 'utf8');
  const reckonedBy = Object.entries(POLICIES).filter(([name]) =>
    /^(appointment|positionChange|retirement|refund)/.test(name),
  );

  test.each(reckonedBy)('says of %s what is shipped, and how sure that is', (name, versions) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
    expect(row).toMatch(/\| (rule checked|second-hand|not checked) +\|$/);
    for (const version of [versions[0], versions.at(-1)]) {
      for (const value of [version?.value ?? []].flat()) expect(row).toContain(String(value));
    }
  });
});
