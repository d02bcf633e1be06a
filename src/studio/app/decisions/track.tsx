/** The steps of a version in order: done with day, outcome and reference; running; and to come with the days at the latest. */
import type { Track, TrackStep } from '../../../index.ts';
import type { DecisionsOfDocument } from '../../api/decisions.ts';
import { ROUTES } from '../../api.ts';
import { Icon } from '../frame/icons.tsx';
import { inWords, printDay } from '../words.ts';
import { outcomeWords } from './outcomes.ts';
import { decisionsWords } from './words.ts';

const ICONS = { done: 'well', running: 'clock', stuck: 'warning', coming: 'next', skipped: 'info' } as const;

export function TrackView({ known }: { readonly known: DecisionsOfDocument }) {
  const say = inWords(decisionsWords);
  const { track, organisation, protocol } = known.agenda;
  if (track === null)
    return (
      <section aria-labelledby="stappen">
        <h2 id="stappen">{say.track}</h2>
        <p class="soft">{say.noTrack}</p>
      </section>
    );
  return (
    <section aria-labelledby="stappen">
      <h2 id="stappen">{say.trackOf(track.version)}</h2>
      <p class="soft">
        {[
          say.states[track.state],
          track.proposed === null ? null : say.proposed(printDay(track.proposed)),
          track.isNow ? say.isNow : say.isOther,
        ]
          .filter((words) => words !== null)
          .join(' · ')}
      </p>
      <ol class="decisions-track">
        {track.steps.map((step) => (
          <li key={step.step} data-stands={step.stands}>
            <Icon name={ICONS[step.stands]} />
            <div>
              <h3>
                {step.body}
                {step.ofName !== undefined && ` (${step.ofName})`}
                {step.kind !== null && <span class="soft"> {say.kinds[step.kind]}</span>}
              </h3>
              <StepWords step={step} today={known.today} />
              {step.stands !== 'done' && (
                <p class="row small">
                  {(['docx', 'pdf'] as const).map((form) => (
                    <a
                      key={form}
                      href={`${ROUTES.cover}?${new URLSearchParams({ organisation, protocol, step: step.step, form })}`}
                    >
                      {say.cover[form]}
                    </a>
                  ))}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {(track.earliest !== null || track.target !== null) && (
        <p class={`small${isLate(track) ? ' late' : ''}`}>
          {isLate(track) && say.tooLate} {track.earliest !== null && say.earliest(printDay(track.earliest))}{' '}
          {track.target !== null && say.target(printDay(track.target))}
        </p>
      )}
    </section>
  );
}

/** What can be adopted on its first possible day is adopted too late. */
function isLate({ earliest, target }: Track): boolean {
  return earliest !== null && target !== null && earliest > target;
}

function StepWords({ step, today }: { readonly step: TrackStep; readonly today: string }) {
  const say = inWords(decisionsWords);
  const { stands, submitted, ends, date, outcome, reference, condition, met, replied, reply, waitsUntil, lapsed } =
    step;
  const decided =
    date === null || lapsed ? null : `${printDay(date)}${outcome === null ? '' : `: ${outcomeWords(outcome)}`}`;
  return (
    <>
      <p>
        {lapsed ? say.lapsed : (decided ?? say.stands[stands])}
        {reference !== null && !lapsed && <span class="soft">, {reference}</span>}
      </p>
      {submitted !== null && date === null && !lapsed && <p>{say.submitted(printDay(submitted))}</p>}
      {ends !== null && <p class={ends < today ? 'late' : undefined}>{say.ends(printDay(ends), ends < today)}</p>}
      {condition !== null && (
        <p>
          {say.condition(condition)} {met === null ? say.unmet : say.met(printDay(met))}
        </p>
      )}
      {step.asksReply && replied === null && <p class="near">{say.asksReply}</p>}
      {replied !== null && <p>{say.replied(printDay(replied), reply ?? '')}</p>}
      {waitsUntil !== null && <p>{say.waits(printDay(waitsUntil))}</p>}
      {stands !== 'done' && stands !== 'skipped' && <Days step={step} today={today} />}
    </>
  );
}

function Days({ step, today }: { readonly step: TrackStep; readonly today: string }) {
  const say = inWords(decisionsWords);
  const { submitBy, decideBy, submitted, meetings } = step;
  const isBefore = submitted !== null && !step.lapsed;
  return (
    <>
      {submitBy !== null && !isBefore && (
        <p class={submitBy < today ? 'late' : undefined}>{say.submitBy(printDay(submitBy), submitBy < today)}</p>
      )}
      {decideBy !== null && (
        <p class={decideBy < today ? 'late' : undefined}>{say.decideBy(printDay(decideBy), decideBy < today)}</p>
      )}
      {meetings.length > 0 && (
        <p class="soft small">
          {say.meetings}{' '}
          {meetings
            .map((own) =>
              // Of a text that lies before the body already, it is known whether it came in time.
              own.submitBy === null || own.submitBy === own.day || (isBefore && submitted <= own.submitBy)
                ? printDay(own.day)
                : say.meeting(printDay(own.day), printDay(own.submitBy), own.submitBy < today),
            )
            .join('; ')}
        </p>
      )}
    </>
  );
}
