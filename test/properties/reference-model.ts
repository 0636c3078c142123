/**
 * A naive second opinion on what a person's log says: written from the domain rules and not from the code, it goes
 * through the life day by day. Slow and obvious; the properties hold the fold against it.
 */
import type { FactEntry, LoggedEvent } from './known-facts.js';
import { factsKnownAt } from './known-facts.js';

/** What is compared: everything that can be said of a person on one day. */
export interface Picture {
  readonly employed: boolean;
  readonly spell: number;
  readonly hireDate: string | null;
  readonly home: string | null;
  readonly host: string | null;
  /** `at home`, `open`, or the first day back home. */
  readonly secondment: string;
  readonly backTo: string | null;
  readonly suspendedUntil: string | null;
  readonly penalty: string | null;
  /** `id unit post` of each, sorted. */
  readonly concurrent: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface Life {
  /** What holds on that day. */
  readonly on: (day: string) => Picture;
  /** Facts that could not take effect: `code root`, sorted. */
  readonly impossible: readonly string[];
}

const nextDay = (day: string): string => {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

/** A penalty lapses after twelve months. */
const aYearAfter = (day: string): string => {
  const sameDay = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return sameDay.endsWith('-02-29') ? sameDay.replace('-29', '-28') : sameDay;
};

/** A suspension ends after fifteen working days: the next working day is the first without it. */
const afterFifteenWorkingDays = (day: string): string => {
  let served = 0;
  for (let at = day; ; at = nextDay(at)) {
    const weekday = new Date(at).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    if (served === 15) return at;
    served += 1;
  }
};

/** What belongs to the employment and goes with it; the rest belongs to the person. */
const OF_THE_EMPLOYMENT = [
  'category',
  'employment',
  'post',
  'rank',
  'leader',
  'keyLeader',
  'fte',
  'managementTier',
  'standardMet',
  'matchesPost',
  'local',
];
const SEALED = ['fullName', 'nationalId', 'phone', 'email', 'address', 'religion'];
const IN_A_MOVEMENT = ['category', 'employment', 'post', 'rank', 'leader', 'keyLeader', 'fte'];

class Person {
  employed = false;
  spell = 0;
  hireDate: string | null = null;
  home: string | null = null;
  host: string | null = null;
  secondedUntil: string | null | undefined;
  backTo: string | null = null;
  suspendedUntil: string | null = null;
  penalty: { form: string; until: string } | null = null;
  concurrent: { id: string; unit: string; post: string }[] = [];
  /** What holds at home, and what the place of the secondment has put over it. */
  readonly own = new Map<string, unknown>();
  readonly atHost = new Map<string, unknown>();

  value(name: string): unknown {
    return this.atHost.has(name) ? this.atHost.get(name) : this.own.get(name);
  }

  /** Something is said of the person: it holds from now on, at home too. */
  say(name: string, value: unknown): void {
    if (SEALED.includes(name) || this.value(name) === value) return;
    this.atHost.delete(name);
    if (value === undefined) this.own.delete(name);
    else this.own.set(name, value);
  }

  comeHome(): void {
    if (this.secondedUntil === undefined) return;
    this.secondedUntil = undefined;
    this.atHost.clear();
    this.host = this.home;
  }

  /** Morning: what ends by time alone has ended. */
  beginDay(day: string): void {
    if (this.secondedUntil === day) this.comeHome();
    if (this.suspendedUntil === day) this.suspendedUntil = null;
    if (this.penalty?.until === day) this.penalty = null;
  }

  /** Whether anything is going to end by time alone. */
  waits(): boolean {
    return Boolean(this.secondedUntil ?? this.suspendedUntil ?? this.penalty);
  }

  /** Takes one fact; answers why it cannot be, where it cannot. */
  take({ id, type, date, content }: FactEntry): string | undefined {
    if (type === 'hired') {
      if (this.employed) return 'already-employed';
    } else if (!this.employed) {
      if (this.spell === 0) return 'not-yet-employed';
      // Discipline of those who have left is recorded, and has no effect on an employment that is over.
      return type === 'disciplined' ? undefined : 'not-employed';
    }
    const until = content.until as string | undefined;
    if (until !== undefined && until <= date) return 'ends-before-start';
    const start = content.startDate as string | undefined;
    if (type === 'trained' && start !== undefined && start > date) return 'ends-before-start';
    switch (type) {
      case 'hired':
        this.hire(date, content);
        return undefined;
      case 'rotated':
        this.rotate(id, content);
        return undefined;
      case 'returned':
        return this.goBack(content.unit as string | undefined);
      case 'separated':
        this.leave();
        return undefined;
      case 'trained': {
        const award = content.award as { attribute: string; value: unknown } | undefined;
        const passed = content.outcome === undefined || content.outcome === 'completed';
        if (award !== undefined && passed) this.say(award.attribute, award.value);
        return undefined;
      }
      case 'profiled':
        for (const [name, value] of Object.entries(content.attributes as object)) {
          this.say(name, value);
        }
        return undefined;
      case 'suspended':
        this.suspendedUntil = until ?? afterFifteenWorkingDays(date);
        return undefined;
      case 'disciplined':
        this.penalty = { form: String(content.form), until: aYearAfter(date) };
        return undefined;
      case 'relieved':
        return this.relieve(content.postId as string | undefined);
      case 'planned':
      case 'evaluated':
        return undefined;
      default:
        throw new Error(`the model does not know ${type}`);
    }
  }

  private hire(date: string, content: Record<string, unknown>): void {
    this.employed = true;
    this.spell += 1;
    this.hireDate = date;
    this.home = this.host = String(content.unit);
    const said = { fte: 1000, ...(content.profile as object | undefined) };
    for (const [name, value] of Object.entries({ ...said, ...movementValues(content) })) {
      this.say(name, value);
    }
  }

  private rotate(id: string, content: Record<string, unknown>): void {
    const unit = content.unit as string | undefined;
    if (content.concurrent === true) {
      const postId = (content.postId as string | undefined) ?? id;
      const post = (content.post as string | undefined) ?? '';
      this.concurrent.push({ id: postId, unit: unit ?? String(this.home), post });
      return;
    }
    const said = Object.entries(movementValues(content));
    if (unit === undefined) {
      for (const [name, value] of said) this.say(name, value);
      return;
    }
    if (content.kind === 'secondment') {
      const stays = this.secondedUntil !== undefined && this.host === unit;
      const until = content.until as string | undefined;
      if (!stays) this.comeHome();
      this.host = unit;
      this.secondedUntil = until ?? (stays ? this.secondedUntil : null);
      for (const [name, value] of said) this.atHost.set(name, value);
      return;
    }
    // Any other change of unit ends a secondment.
    this.comeHome();
    if (unit !== this.home) this.backTo = content.kind === 'rotation' ? this.home : null;
    else if (content.kind === 'transfer') this.backTo = null;
    this.home = this.host = unit;
    for (const [name, value] of said) this.say(name, value);
  }

  private goBack(unit: string | undefined): string | undefined {
    if (this.secondedUntil !== undefined) {
      this.comeHome();
      if (unit !== undefined && unit !== this.home) {
        this.home = this.host = unit;
        this.backTo = null;
      }
      return undefined;
    }
    if (this.backTo === null) return 'nothing-to-return-from';
    this.home = this.host = unit ?? this.backTo;
    this.backTo = null;
    return undefined;
  }

  private leave(): void {
    this.comeHome();
    this.employed = false;
    this.home = this.host = this.backTo = this.suspendedUntil = this.penalty = null;
    this.concurrent = [];
    for (const name of OF_THE_EMPLOYMENT) this.own.delete(name);
  }

  private relieve(postId: string | undefined): string | undefined {
    if (postId !== undefined) {
      if (!this.concurrent.some(({ id }) => id === postId)) return 'no-post';
      this.concurrent = this.concurrent.filter(({ id }) => id !== postId);
      return undefined;
    }
    const leads = ['leader', 'keyLeader'].filter((name) => this.value(name) === true);
    if (this.value('post') === undefined && leads.length === 0) return 'no-post';
    this.say('post', undefined);
    for (const name of leads) this.say(name, false);
    return undefined;
  }

  picture(): Picture {
    const names = [...new Set([...this.own.keys(), ...this.atHost.keys()])].sort();
    return {
      employed: this.employed,
      spell: this.spell,
      hireDate: this.hireDate,
      home: this.home,
      host: this.host,
      secondment: this.secondedUntil === undefined ? 'at home' : (this.secondedUntil ?? 'open'),
      backTo: this.backTo,
      suspendedUntil: this.suspendedUntil,
      penalty: this.penalty && `${this.penalty.form} ${this.penalty.until}`,
      concurrent: this.concurrent.map(({ id, unit, post }) => `${id} ${unit} ${post}`).sort(),
      attributes: Object.fromEntries(names.map((name) => [name, this.value(name)])),
    };
  }
}

const movementValues = (content: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    IN_A_MOVEMENT.filter((name) => content[name] !== undefined).map((name) => [
      name,
      content[name],
    ]),
  );

/** The life that the first `knowledge` events tell, from the first fact to `lastDay`. */
export const lifeOf = (log: readonly LoggedEvent[], knowledge: number, lastDay: string): Life => {
  const facts = factsKnownAt(log, knowledge);
  const person = new Person();
  const nobody = person.picture();
  const days = new Map<string, Picture>();
  const impossible: string[] = [];
  const firstDay = facts[0]?.date ?? lastDay;
  let picture = nobody;
  for (let day = firstDay; day <= lastDay; day = nextDay(day)) {
    const waited = person.waits();
    person.beginDay(day);
    const today = facts.filter(({ date }) => date === day);
    for (const fact of today) {
      const code = person.take(fact);
      if (code !== undefined) impossible.push(`${code} ${fact.id}`);
    }
    if (waited || today.length > 0) picture = person.picture();
    days.set(day, picture);
  }
  return { on: (day) => days.get(day) ?? nobody, impossible: impossible.sort() };
};
