import { Checkbox, Text } from "@fluentui/react-components";
import type { OverviewChoice } from "../../engine/overview";
import type { RoundedBy } from "../../engine/types";
import { chartsLost } from "../../messages/charts-lost";
import type { Lang } from "../../messages/words";
import { onlyFirst, paneOverview, roundingModes, willBeUnfinished } from "../../messages/pane-overview";
import { unitWords } from "../../messages/units";
import { AskDialog } from "../AskDialog";
import { Choice } from "../Choice";
import { Notice } from "../Notice";
import { OverviewPreview } from "./OverviewPreview";
import type { Preview } from "./use-preview";

interface Props extends Preview {
  readonly lang: Lang;
  readonly onChoose: (change: OverviewChoice) => void;
  readonly onClose: () => void;
  readonly onMake: () => void;
}

/** What the overview will be, and what can be chosen for it. */
export function OverviewDialog({ choice, result, isWaiting, lang, onChoose, onClose, onMake }: Props) {
  const { openErrors, onlyOf, descriptions, units, lastYears } = result;
  const chosen = { ...result.chosen, ...choice };
  return (
    <AskDialog
      title={paneOverview.make[lang]}
      confirm={(openErrors ? paneOverview.confirmUnfinished : paneOverview.confirm)[lang]}
      isWaiting={isWaiting}
      lang={lang}
      onClose={onClose}
      onConfirm={onMake}
    >
      {openErrors > 0 && <Notice tone="warning" text={willBeUnfinished(openErrors)[lang]} lang={lang} />}
      {onlyOf !== null && <Text size={200}>{onlyFirst(onlyOf)[lang]}</Text>}
      {descriptions.length > 1 && (
        <Choice
          label={paneOverview.description[lang]}
          value={chosen.description}
          options={descriptions.map(({ id, words }) => [id, words[lang]])}
          onChoose={(description) => onChoose({ description })}
        />
      )}
      <Choice
        label={paneOverview.unit[lang]}
        value={String(chosen.unit)}
        options={units.map((unit) => [String(unit), unitWords(unit)[lang]])}
        onChoose={(unit) => onChoose({ unit: Number(unit) })}
      />
      <Choice
        label={paneOverview.mode[lang]}
        value={chosen.mode}
        options={MODES.map((mode) => [mode, roundingModes[mode][lang]])}
        onChoose={(mode) => onChoose({ mode: mode as RoundedBy })}
      />
      {lastYears.length > 0 ? (
        <Choice
          label={paneOverview.lastYear[lang]}
          value={chosen.lastYear ?? ""}
          options={[
            ...lastYears.map(({ key, label }) => [key, label] as const),
            ["", paneOverview.noLastYear[lang]],
          ]}
          onChoose={(key) => onChoose({ lastYear: key || null })}
        />
      ) : (
        <Text size={200}>{paneOverview.lastYearMissing[lang]}</Text>
      )}
      <Checkbox
        label={paneOverview.charts[lang]}
        checked={chosen.charts}
        onChange={(_, { checked }) => onChoose({ charts: checked === true })}
      />
      {result.hasLostCharts && <Text size={200}>{chartsLost[lang]}</Text>}
      {result.chosen.charts && !result.plan.charts && <Text size={200}>{paneOverview.noCharts[lang]}</Text>}
      <OverviewPreview plan={result.plan} lang={lang} />
    </AskDialog>
  );
}

const MODES = Object.keys(roundingModes) as RoundedBy[];
