import { expectAccessible } from './accessible.ts';
import { expect, test } from './application.ts';
import { Findings } from './driver-findings.ts';

const GUESSED = /^Anyone who holds or guesses/;

test('an accepted risk comes back by itself when its day has passed, and is accepted again with a new one', async ({
  sample,
}) => {
  const findings = new Findings(sample);
  await findings.itIs('2026-12-11');
  await findings.enter();
  await findings.expectIn('accepted', GUESSED);
  await findings.expectOpen(4);

  await findings.itIs('2026-12-12');
  await findings.look('Table');
  await findings.look('Board');
  await findings.expectIn('open', GUESSED);
  await findings.expectOpen(5);

  await findings.card(GUESSED).click();
  await expect(findings.room).toContainText('It was accepted until 11 Dec 2026.');
  await findings.room.getByRole('button', { name: 'Accept it again…' }).click();
  await findings.dialog.getByLabel('Until when').fill('2027-06-11');
  await findings.dialog.getByRole('button', { name: 'Accept the risk' }).click();
  await findings.room.getByRole('button', { name: 'Findings' }).click();
  await findings.expectIn('accepted', GUESSED);
});

test('a finding is decided on with the pointer and with the keyboard, never without its reason', async ({
  sample,
}) => {
  const findings = new Findings(sample);
  await findings.itIs('2026-11-25');
  await findings.enter();
  await findings
    .card('The scrape token is known outside')
    .dragTo(findings.column('remediated').getByRole('heading'));
  await findings.dialog.getByLabel('Why').fill('Every token was changed.');
  await findings.dialog.getByLabel('Evidence').fill('Run 4711');
  await findings.dialog.getByRole('button', { name: 'Remediated' }).click();
  await findings.expectIn('remediated', 'The scrape token is known outside');

  await findings.card('The old console talks without encryption').focus();
  await sample.page.keyboard.press('Shift+ArrowRight');
  await expect(findings.dialog).toContainText('Remediated: HP-3');
  await sample.page.keyboard.press('Escape');
  await findings.expectIn('partly remediated', 'The old console talks without encryption');

  await findings.room.getByRole('button', { name: 'Decide about HP-2' }).click();
  await sample.page.getByRole('menuitem', { name: 'Accept the risk…' }).click();
  await expect(findings.dialog.getByRole('button', { name: 'Accept the risk' })).toBeDisabled();
  await findings.dialog.getByLabel('Why').fill('Carriers sign from spring on.');
  await findings.dialog.getByLabel('If it happens: what to do').fill('Stop the feed of that carrier.');
  await findings.dialog.getByRole('button', { name: 'Accept the risk' }).click();
  await findings.expectIn('accepted', 'Status events are not signed');
  await findings.expectOpen(2);

  await findings.look('Response procedures');
  await expect(findings.room).toContainText('Stop the feed of that carrier.');
  await sample.undo();
  await findings.look('Board');
  await findings.expectIn('open', 'Status events are not signed');
});

test('a new finding is described: what it concerns, what was considered and rejected, and why', async ({
  sample,
}) => {
  const findings = new Findings(sample);
  await sample.command('New finding');
  const { room } = findings;
  await room.getByRole('textbox', { name: 'Title' }).fill('Labels are printed for anybody');
  await room.getByRole('combobox', { name: 'Severity' }).selectOption('High');
  const picker = room.getByRole('combobox', { name: 'Add what it concerns' });
  await picker.fill('Label serv');
  await sample.page
    .getByRole('option', { name: /Label service/ })
    .first()
    .click();
  await expect(room.getByRole('region', { name: 'What it concerns' })).toContainText('Label service');
  await room.getByRole('button', { name: 'Add an option' }).click();
  await room.getByRole('textbox', { name: 'Option 1', exact: true }).fill('Ask who prints');
  await room.getByLabel('What became of option 1').selectOption('rejected');
  await room.getByRole('textbox', { name: 'Why option 1' }).fill('The printers cannot sign in');
  await room.getByRole('button', { name: 'Findings' }).click();
  await findings.expectIn('open', 'Labels are printed for anybody');
  await sample.expectPublished();
  await findings.card('Labels are printed for anybody').click();
  await expect(room.getByRole('textbox', { name: 'Why option 1' })).toHaveValue(
    'The printers cannot sign in',
  );
});

test('what is configured is held against what is drawn, and the result is kept', async ({ sample }) => {
  const findings = new Findings(sample);
  await findings.itIs('2026-11-25');
  await sample.command('Verify zones');
  const { room } = findings;
  await room.getByRole('button', { name: /^Card provider/ }).click();
  const ingress = room.getByRole('table', { name: 'Expected ingress' });
  await expect(ingress.getByRole('row')).toHaveCount(2);
  await ingress.getByRole('button', { name: 'is not as expected' }).click();
  await expect(room.getByLabel('What was found')).toHaveValue(/not as expected: /);
  await room.getByLabel('Checked against').fill('firewall rules at 3fa17c2');
  await room.getByRole('button', { name: 'Keep it' }).click();
  await expect(room.getByRole('region', { name: 'Checks that were made' })).toContainText(
    'not as expected, 25 Nov 2026',
  );
  await expect(
    room.getByRole('button', { name: /^Card provider.*not as expected, 25 Nov 2026/ }),
  ).toBeVisible();

  await room.getByRole('button', { name: /^Encrypted backups/ }).click();
  await room.getByRole('radio', { name: 'As expected', exact: true }).click();
  await room.getByRole('button', { name: 'Keep it' }).click();
  await expect(room.getByRole('button', { name: /^Encrypted backups verified.*as expected/ })).toBeVisible();
});

test('the board, a page and the verification pass for people who do not see them', async ({ sample }) => {
  const findings = new Findings(sample);
  await findings.enter();
  for (const view of ['Board', 'Verification'] as const) {
    await findings.look(view);
    await expectAccessible(sample, '.findings-room');
  }
  await findings.look('Board');
  await findings.card(GUESSED).click();
  await expectAccessible(sample, '.findings-room');
});
