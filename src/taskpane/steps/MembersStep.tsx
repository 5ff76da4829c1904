import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { DraftField } from '../components/DraftField';
import { PerYearFields } from '../components/PerYearFields';
import { RowList } from '../components/RowList';
import { newMunicipality, newRegion, type Draft } from '../draft';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { useDraft } from './draftEditing';

type Members = Draft['members'];
const keys: readonly Members['municipalKey'][] = ['weights', 'amounts', 'none'];

export function MembersStep() {
  const styles = useStyles();
  const { members: texts } = useTexts();
  const { draft, change, years } = useDraft();
  const { members } = draft;
  const changeMembers = (part: Partial<Members>): void => change({ members: { ...members, ...part } });
  return (
    <>
      <p className={styles.quiet}>{texts.lead}</p>
      <DraftField
        path="members.state.name"
        label={texts.state}
        required
        value={members.state.name}
        onChange={(name) => changeMembers({ state: { name } })}
      />
      <RowList
        path="members.regions"
        title={texts.regions}
        rows={members.regions}
        onChange={(regions) => changeMembers({ regions })}
        nameOf={({ name }) => name}
        summaryOf={({ weight }) => weight}
        newRow={newRegion}
        addLabel={texts.addRegion}
        emptyText={texts.noRegions}
      >
        {(region, changeRegion, path) => (
          <>
            <DraftField
              path={`${path}.name`}
              label={texts.region}
              required
              value={region.name}
              onChange={(name) => changeRegion({ ...region, name })}
            />
            {(members.regions.length > 1 || region.weight !== '') && (
              <DraftField
                path={`${path}.weight`}
                label={texts.regionWeight}
                number="plain"
                inputMode="decimal"
                value={region.weight}
                onChange={(weight) => changeRegion({ ...region, weight })}
              />
            )}
          </>
        )}
      </RowList>
      <Field label={texts.key}>
        <RadioGroup
          value={members.municipalKey}
          onChange={(_, { value }) => changeMembers({ municipalKey: value as Members['municipalKey'] })}
        >
          {keys.map((key) => (
            <Radio key={key} value={key} label={texts.keys[key]} />
          ))}
        </RadioGroup>
      </Field>
      <RowList
        path="members.municipalities"
        title={texts.municipalities}
        rows={members.municipalities}
        onChange={(municipalities) => changeMembers({ municipalities })}
        nameOf={({ name }) => name}
        summaryOf={({ weight, amounts }) =>
          members.municipalKey === 'weights' ? weight : members.municipalKey === 'amounts' ? amounts[0] : ''
        }
        newRow={newMunicipality}
        addLabel={texts.addMunicipality}
        emptyText={texts.noMunicipalities}
      >
        {(municipality, changeMunicipality, path) => (
          <>
            <DraftField
              path={`${path}.name`}
              label={texts.municipality}
              required
              value={municipality.name}
              onChange={(name) => changeMunicipality({ ...municipality, name })}
            />
            {members.municipalKey === 'weights' && (
              <DraftField
                path={`${path}.weight`}
                label={texts.weight}
                number="plain"
                inputMode="decimal"
                value={municipality.weight}
                onChange={(weight) => changeMunicipality({ ...municipality, weight })}
              />
            )}
            {members.municipalKey === 'amounts' && (
              <PerYearFields
                path={`${path}.amounts`}
                label={texts.agreed}
                years={years}
                values={municipality.amounts}
                onChange={(amounts) => changeMunicipality({ ...municipality, amounts })}
              />
            )}
            <DraftField
              path={`${path}.trisamTeams`}
              label={texts.teams}
              optional
              inputMode="numeric"
              value={municipality.trisamTeams}
              onChange={(trisamTeams) => changeMunicipality({ ...municipality, trisamTeams })}
            />
          </>
        )}
      </RowList>
    </>
  );
}
