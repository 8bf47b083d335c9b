import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
} from "@fluentui/react-components";
import type { CellAddress } from "../../engine/report/contract";
import type { Lang } from "../../engine/types";
import { paneActions, placesToChange } from "../../messages/pane-actions";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: "8px" },
});

interface Props {
  readonly isOpen: boolean;
  readonly count: number;
  readonly formulas: readonly CellAddress[];
  readonly lang: Lang;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before several figures, or a formula, are overwritten. */
export function ConfirmRepair({ isOpen, count, formulas, lang, onClose, onConfirm }: Props) {
  const styles = useStyles();
  return (
    <Dialog modalType="alert" open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{paneActions.confirmTitle[lang]}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{placesToChange(count)[lang]}</Text>
            {formulas.length > 0 && (
              <Text weight="semibold">
                {paneActions.overwritesFormulas[lang]}
                {formulas.map(({ sheet, cell }) => `${sheet} ${cell}`).join(lang === "ja" ? "、" : ", ")}
              </Text>
            )}
            <Text>{paneActions.canUndo[lang]}</Text>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onConfirm}>
              {paneActions.repair[lang]}
            </Button>
            <Button onClick={onClose}>{paneActions.giveUp[lang]}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
