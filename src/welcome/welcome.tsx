// The page that greets new readers: what Farmgloss does, shown on a sample; what it reads; how to go on.
import { settingsAddress } from '../extension/settings-page';
import { text } from '../extension/text';
import { Access } from './access';
import { Sample } from './sample';

export function Welcome() {
  return (
    <>
      <h1>{text('welcomeTitle')}</h1>
      <p>{text('welcomeWhat')}</p>
      <Sample />
      <div class="columns">
        <section aria-labelledby="privacy">
          <h2 id="privacy">{text('welcomePrivacy')}</h2>
          <p>{text('welcomeReads')}</p>
          <p>{text('welcomeNothing')}</p>
          <Access />
        </section>
        <section aria-labelledby="ways">
          <h2 id="ways">{text('welcomeWays')}</h2>
          <ul>
            <li>{text('welcomeMarks')}</li>
            <li>{text('welcomeCorrected')}</li>
            <li>{text('welcomeAsked')}</li>
            <li>{text('welcomeCopy')}</li>
            <li>{text('welcomeOwn')}</li>
          </ul>
          <p>
            <a href={settingsAddress()}>{text('welcomeSettings')}</a>
          </p>
        </section>
      </div>
    </>
  );
}
