/** The parameters of the list of people. */
import { PEOPLE_COLUMNS } from '../../application/people-list.js';
import { CommaList, Id, OneOf, PageSize, Repeated, Text } from '../parameters/parameter-rules.js';
import { DateAndKnowledge } from '../parameters/shared.dto.js';

export class PeopleQuery extends DateAndKnowledge {
  @Id('Only people whose home is this unit, or a unit below it on that day.')
  readonly unit?: string;

  @Text(
    'The beginning of an id, or words that begin words of the name: in any order, with or without marks.',
  )
  readonly q?: string;

  @OneOf(
    'Who is listed: those employed on the day (the default), those who have left by then, or all.',
    ['employed', 'left', 'all'],
  )
  readonly standing?: 'employed' | 'left' | 'all';

  @Repeated(
    'Only people who have this value of a key on the day, as reports take it; repeat a key for "or".',
    'key:value',
    /^[^:]+:.+$/,
  )
  readonly where?: readonly string[];

  @CommaList('The columns, beside the id. Names are those that hold today.', PEOPLE_COLUMNS)
  readonly columns?: readonly string[];

  @OneOf(
    'The order: of ids (the default), or of Vietnamese names: the given name, then the family name, then the middle.',
    ['id', 'name'],
  )
  readonly order?: 'id' | 'name';

  @Id('The last person of the page before.')
  readonly after?: string;

  @PageSize()
  readonly limit?: number;

  @Text("Wait until the list reflects this position of the store: that of one's own last record.")
  readonly minPosition?: string;
}
