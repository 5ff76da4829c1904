import { Checkbox } from '@fluentui/react-components';
import { useCheckedDraft } from '../components/draftContext';
import { DraftField } from '../components/DraftField';
import { DraftSelect } from '../components/DraftSelect';
import { PerYearFields } from '../components/PerYearFields';
import { RowList } from '../components/RowList';
import { newGroup, newHours, newInsats, type DraftGroup, type DraftHours, type DraftInsats } from '../draft';
import { inUnit } from '../numbers';
import type { Decimal } from '../../finsam/decimal';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { useDraft } from './draftEditing';

export function InsatserStep() {
  const styles = useStyles();
  const { insatser: texts, fields } = useTexts();
  const { draft, change, years } = useDraft();
  const { figures } = useCheckedDraft();
  const rate = draft.trisamHours.at(-1)?.rate ?? '';
  return (
    <>
      <p className={styles.quiet}>
        {texts.lead} {fields.amountsInKronor}
      </p>
      <RowList
        path="groups"
        title={texts.groups}
        rows={draft.groups}
        onChange={(groups) => change({ groups })}
        nameOf={({ name }) => name}
        summaryOf={(_, index) => shownFirst(figures?.groups[index])}
        newRow={newGroup}
        addLabel={texts.addGroup}
        emptyText=""
      >
        {(group, changeGroup, path) => <GroupFields group={group} change={changeGroup} path={path} />}
      </RowList>
      <RowList
        path="insatser"
        title={texts.list}
        rows={draft.insatser}
        onChange={(insatser) => change({ insatser })}
        nameOf={({ name }) => name}
        summaryOf={(_, index) => shownFirst(figures?.insatser[index])}
        newRow={() => newInsats(draft.groups[0]?.id ?? '')}
        addLabel={texts.addInsats}
        emptyText={texts.noInsatser}
      >
        {(insats, changeInsats, path) => <InsatsFields insats={insats} change={changeInsats} path={path} />}
      </RowList>
      <RowList
        path="trisamHours"
        title={texts.hours}
        rows={draft.trisamHours}
        onChange={(trisamHours) => change({ trisamHours })}
        nameOf={({ member, year }) =>
          member.trim() === '' ? '' : year === years[0] ? member : `${member} ${year}`
        }
        summaryOf={(_, index) =>
          figures?.trisamRows[index] === undefined ? '' : inUnit(figures.trisamRows[index], 'kr')
        }
        newRow={() => newHours(years[0], rate)}
        addLabel={texts.addHours}
        emptyText={texts.noHours}
      >
        {(hours, changeHours, path) => <HoursFields hours={hours} change={changeHours} path={path} />}
      </RowList>
      {figures !== null && (
        <p className={styles.text}>
          <strong>
            {texts.granted} {years[0]}: {fields.kronor(inUnit(figures.granted[0], 'kr'))}
          </strong>
        </p>
      )}
    </>
  );
}

/** The amount of the budget year, '' where there is none. */
function shownFirst(amounts: readonly (Decimal | null)[] | undefined): string {
  const first = amounts?.[0] ?? null;
  return first === null ? '' : inUnit(first, 'kr');
}

function GroupFields({
  group,
  change,
  path,
}: {
  group: DraftGroup;
  change: (group: DraftGroup) => void;
  path: string;
}) {
  const { insatser: texts } = useTexts();
  return (
    <>
      <DraftField
        path={`${path}.name`}
        label={texts.group}
        required
        value={group.name}
        onChange={(name) => change({ ...group, name })}
      />
      <Checkbox
        label={texts.includesHours}
        checked={group.includesTrisamHours}
        onChange={(_, { checked }) => change({ ...group, includesTrisamHours: checked === true })}
      />
    </>
  );
}

function InsatsFields({
  insats,
  change,
  path,
}: {
  insats: DraftInsats;
  change: (insats: DraftInsats) => void;
  path: string;
}) {
  const styles = useStyles();
  const { insatser: texts, fields } = useTexts();
  const { draft, years } = useDraft();
  const { figures } = useCheckedDraft();
  const row = draft.insatser.findIndex(({ id }) => id === insats.id);
  const accrued = figures?.insatser[row];
  const has =
    <K extends keyof DraftInsats>(key: K) =>
    (value: DraftInsats[K]) =>
      change({ ...insats, [key]: value });
  return (
    <>
      <DraftField
        path={`${path}.name`}
        label={texts.insats}
        required
        value={insats.name}
        onChange={has('name')}
      />
      <DraftSelect
        path={`${path}.group`}
        label={texts.group}
        value={insats.group}
        options={[
          ...(draft.groups.some(({ id }) => id === insats.group) ? [] : [{ value: insats.group, text: '' }]),
          ...draft.groups.map(({ id, name }, index) => ({
            value: id,
            text: name || fields.unnamed(index + 1),
          })),
        ]}
        onChange={has('group')}
      />
      <DraftSelect
        path={`${path}.funding.by`}
        label={texts.funding}
        value={insats.fundingBy}
        options={(['years', 'day', 'month'] as const).map((value) => ({
          value,
          text: texts.fundings[value],
        }))}
        onChange={has('fundingBy')}
      />
      {insats.fundingBy === 'years' ? (
        <PerYearFields
          path={`${path}.funding.amounts`}
          label={texts.amounts}
          years={years}
          values={insats.amounts}
          onChange={has('amounts')}
        />
      ) : (
        <>
          <DraftField
            path={`${path}.funding.total`}
            label={texts.total}
            required
            number="amount"
            inputMode="decimal"
            value={insats.total}
            onChange={has('total')}
          />
          {accrued?.some((amount) => amount !== null) && (
            <p className={styles.quiet}>
              {texts.accrued}:{' '}
              {accrued
                .map((amount, index) => `${years[index]} ${amount === null ? '–' : inUnit(amount, 'kr')}`)
                .join(' · ')}
            </p>
          )}
        </>
      )}
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: 8 }}>
        <DraftField
          path={`${path}.start`}
          label={texts.start}
          type="date"
          value={insats.start}
          onChange={has('start')}
        />
        <DraftField
          path={`${path}.end`}
          label={texts.end}
          type="date"
          value={insats.end}
          onChange={has('end')}
        />
      </div>
      <DraftSelect
        path={`${path}.kind`}
        label={texts.kind}
        value={insats.kind ?? ''}
        options={[
          { value: '', text: texts.kinds.none },
          { value: 'individ', text: texts.kinds.individ },
          { value: 'struktur', text: texts.kinds.struktur },
        ]}
        onChange={(kind) => change({ ...insats, kind: kind === '' ? null : kind })}
      />
      <DraftSelect
        path={`${path}.municipality`}
        label={texts.municipality}
        value={
          draft.members.municipalities.some(({ id }) => id === insats.municipality) ? insats.municipality : ''
        }
        options={[
          { value: '', text: texts.wholeArea },
          ...draft.members.municipalities.map(({ id, name }, index) => ({
            value: id,
            text: name || fields.unnamed(index + 1),
          })),
        ]}
        onChange={has('municipality')}
      />
      <DraftField
        path={`${path}.claimingOrganisation`}
        label={texts.claiming}
        optional
        value={insats.claimingOrganisation}
        onChange={has('claimingOrganisation')}
      />
      <DraftField
        path={`${path}.comment`}
        label={texts.comment}
        optional
        multiline
        value={insats.comment}
        onChange={has('comment')}
      />
    </>
  );
}

function HoursFields({
  hours,
  change,
  path,
}: {
  hours: DraftHours;
  change: (hours: DraftHours) => void;
  path: string;
}) {
  const { insatser: texts } = useTexts();
  const { draft, years } = useDraft();
  const listId = `members-${hours.id}`;
  const names = [
    draft.members.state.name,
    ...draft.members.regions.map(({ name }) => name),
    ...draft.members.municipalities.map(({ name }) => name),
  ];
  const knownYear = years.includes(hours.year);
  return (
    <>
      <DraftField
        path={`${path}.member`}
        label={texts.member}
        required
        list={listId}
        value={hours.member}
        onChange={(member) => change({ ...hours, member })}
      />
      <datalist id={listId}>
        {names.filter(Boolean).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <DraftSelect
        path={`${path}.year`}
        label={texts.year}
        value={hours.year}
        options={[...(knownYear ? [] : [hours.year]), ...years].map((year) => ({ value: year, text: year }))}
        onChange={(year) => change({ ...hours, year })}
      />
      <DraftSelect
        path={`${path}.by`}
        label={texts.by}
        value={hours.by}
        options={(['hours', 'amount'] as const).map((value) => ({ value, text: texts.bys[value] }))}
        onChange={(by) => change({ ...hours, by })}
      />
      {hours.by === 'hours' ? (
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 }}>
          <DraftField
            path={`${path}.hours`}
            label={texts.hourCount}
            required
            number="plain"
            inputMode="decimal"
            value={hours.hours}
            onChange={(text) => change({ ...hours, hours: text })}
          />
          <DraftField
            path={`${path}.rate`}
            label={texts.rate}
            required
            number="amount"
            inputMode="decimal"
            value={hours.rate}
            onChange={(rate) => change({ ...hours, rate })}
          />
        </div>
      ) : (
        <DraftField
          path={`${path}.fixedAmount`}
          label={texts.fixedAmount}
          required
          number="amount"
          inputMode="decimal"
          value={hours.fixedAmount}
          onChange={(fixedAmount) => change({ ...hours, fixedAmount })}
        />
      )}
    </>
  );
}
