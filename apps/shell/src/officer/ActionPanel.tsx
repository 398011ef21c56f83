import type { OfficerActionKind, OfficerFeedback } from '@cantho/api-client';
import { Button } from '@cantho/ui/button';
import { LiveRegion } from '@cantho/ui/live-region';
import { ViewSwitch } from '@cantho/ui/view-switch';
import { useState } from 'react';
import { AnswerForm } from './AnswerForm.tsx';
import { type FieldProblems, fieldsOf, problemsOf } from './actionProblems.ts';
import { CloseForm } from './CloseForm.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import type { DraftStore, OfficerDraft } from './drafts.ts';
import { ForwardForm } from './ForwardForm.tsx';
import { fieldId } from './fieldErrors.tsx';
import { KeptText } from './KeptText.tsx';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import { type Outcome, useAct } from './useAct.ts';
import { useDraft } from './useDraft.ts';
import { useMessages } from './useMessages.ts';

export interface ActionPanelProps {
  readonly feedback: OfficerFeedback;
  readonly drafts: DraftStore;
  readonly queueAddress: string;
}

const written = ['answer', 'forward', 'close'] as const satisfies OfficerActionKind[];
export type WrittenAction = (typeof written)[number];

/** What the officer may do now, by the API's word; nothing is lost where that changes. */
export function ActionPanel({ feedback, drafts, queueAddress }: ActionPanelProps) {
  const { t } = useMessages();
  const { draft, isTyped, update, clear } = useDraft(drafts, feedback);
  const { act, isPending } = useAct(feedback);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [told, setTold] = useState('');
  const isOpen = feedback.state === 'received' || feedback.state === 'underReview';
  // What is settled has no form open by itself, but for what was being written.
  const [wanted, setWanted] = useState<WrittenAction | null>(null);
  const [problems, setProblems] = useState<FieldProblems>({});
  const [asking, setAsking] = useState<WrittenAction | null>(null);
  const forms = written.filter((action) => feedback.actions.includes(action));
  const usual = isOpen || isTyped ? forms[0] : undefined;
  const chosen = wanted && forms.includes(wanted) ? wanted : usual;

  const send = async (action: OfficerActionKind) => {
    setOutcome(null);
    const came = await act(action, draft);
    // Together: the dialog gives the focus back as it closes, and only then what came of it takes it.
    setAsking(null);
    setOutcome(came);
    if (came.kind !== 'done' || action === 'take' || action === 'release') return;
    clear();
    setWanted(null);
  };
  const submit = (action: WrittenAction) => {
    const found = problemsOf(action, draft);
    setProblems(found);
    const first = fieldsOf(action, draft).find((field) => found[field]);
    if (first) document.getElementById(fieldId(first))?.focus();
    else setAsking(action);
  };
  const change = (changed: Partial<OfficerDraft>) => {
    const left = Object.entries(problems).filter(([field]) => !(field in changed));
    setProblems(Object.fromEntries(left));
    setTold('');
    update(changed);
  };
  const sentences = outcome?.kind === 'refused' ? outcome.sentences : undefined;
  const form = { feedback, draft, problems, sentences, onChange: change };
  return (
    <section className="of-actions ct-stack" aria-labelledby="of-actions">
      <h2 id="of-actions">{t('action.title')}</h2>
      <ConfirmDialog
        asking={asking}
        draft={draft}
        isSending={isPending}
        onConfirm={() => asking && void send(asking)}
        onCancel={() => setAsking(null)}
      />
      <OutcomeNotice outcome={outcome} queueAddress={queueAddress} />
      <QuickActions feedback={feedback} isBusy={isPending && asking === null} onAct={send} />
      {feedback.actions.length === 0 && <p className="ct-muted">{t('action.none')}</p>}
      {(forms.length > 1 || (forms.length === 1 && !chosen)) && (
        <ViewSwitch
          label={t('action.choose')}
          value={chosen ?? ''}
          options={forms.map((action) => ({ value: action, label: t(labelOf(action, feedback)) }))}
          onSwitch={(action) => {
            setWanted(action as WrittenAction);
            setProblems({});
            setOutcome(null);
          }}
        />
      )}
      {chosen && (
        <form
          className="ct-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit(chosen);
          }}
        >
          {chosen === 'answer' && <AnswerForm {...form} />}
          {chosen === 'forward' && <ForwardForm {...form} />}
          {chosen === 'close' && <CloseForm {...form} />}
          <p className="ct-muted ct-small ct-prose">{t('action.kept')}</p>
          <div className="ct-cluster">
            <Button type="submit" variant="primary">
              {t(submitLabelOf(chosen, draft))}
            </Button>
            {isTyped && (
              <Button
                variant="quiet"
                onClick={() => {
                  clear();
                  setProblems({});
                  setTold(t('action.discarded'));
                }}
              >
                {t('action.discard')}
              </Button>
            )}
          </div>
        </form>
      )}
      {forms.length === 0 && isTyped && <KeptText draft={draft} onDiscard={clear} />}
      <LiveRegion message={told} />
    </section>
  );
}

function labelOf(action: WrittenAction, { state }: OfficerFeedback) {
  if (action !== 'answer') return `action.${action}` as const;
  return state === 'answered' || state === 'closed' ? 'action.correct' : 'action.answer';
}

function submitLabelOf(action: WrittenAction, { visibility }: OfficerDraft) {
  if (action !== 'answer') return `action.${action}` as const;
  return visibility === 'public' ? 'answer.publish' : 'answer.send';
}

interface QuickActionsProps {
  readonly feedback: OfficerFeedback;
  readonly isBusy: boolean;
  readonly onAct: (action: 'take' | 'release') => void;
}

/** What can be undone by one press more needs no question. */
function QuickActions({ feedback, isBusy, onAct }: QuickActionsProps) {
  const { t } = useMessages();
  const quick = (['take', 'release'] as const).filter((action) => feedback.actions.includes(action));
  if (quick.length === 0) return null;
  return (
    <div className="ct-cluster">
      {quick.map((action) => (
        <Button key={action} busy={isBusy} onClick={() => onAct(action)}>
          {t(`action.${action}`)}
        </Button>
      ))}
    </div>
  );
}
