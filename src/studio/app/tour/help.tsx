/** Help: the tour, the keys, and what the studio does with what one opens. */
import { PageTitle } from '../frame/title.tsx';
import { Command } from '../overview/command.tsx';
import { tourWords } from '../words/tour.ts';
import { inWords } from '../words.ts';
import { isNew, startTour } from './steps.ts';

export function HelpPage() {
  const say = inWords(tourWords);
  return (
    <div class="page help">
      <PageTitle words={say.help} />
      <p class="lead">{say.helpLead}</p>
      <section>
        <h2>{say.tour}</h2>
        <p>{say.tourLead}</p>
        <p>
          <button type="button" onClick={startTour}>
            {isNew() ? say.start : say.again}
          </button>
        </p>
      </section>
      <section>
        <h2>{say.keys}</h2>
        <dl class="keys">
          {say.keyRows.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{say.shell}</h2>
        <p>{say.shellWords}</p>
        <Command words="regelwerk --help" />
      </section>
      <section>
        <h2>{say.safe}</h2>
        <p>{say.safeWords}</p>
      </section>
    </div>
  );
}
