import { Field, makeStyles, Select } from "@fluentui/react-components";

// A long text is cut off inside the box rather than widening the pane.
const useStyles = makeStyles({ select: { minWidth: 0, "& > select": { minWidth: 0, width: "100%" } } });

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

/** A name and the values to choose from. */
export function Choice({ label, value, options, onChoose }: Props) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select className={styles.select} value={value} onChange={(_, data) => onChoose(data.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
