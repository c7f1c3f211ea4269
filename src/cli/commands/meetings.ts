import { Command } from 'commander'
import { networkOptions } from '../network-options.js'
import { committeeOption, doorOption, formatOption } from '../options.js'
import type { MeetingsFlags } from '../run-meetings.js'
import type { Terminal } from '../terminal.js'

export function meetingsCommand(terminal: Terminal): Command {
  const command = new Command('meetings')
    .description(
      'list the meetings of a council’s ModernGov site with their papers, without fetching the papers',
    )
    .argument('<url>', 'address of the site, of a committee’s page or of a meeting’s page')
    .addOption(committeeOption)
    .option('--from <year or day>', 'first year or day, such as 2017 or 2017-04-01')
    .option('--to <year or day>', 'last year or day')
    .addOption(doorOption)
    .option('--sizes', 'ask for the size of each paper (one more request a paper)')
    .addOption(formatOption(['text', 'json', 'csv'], 'text'))
  for (const option of networkOptions()) command.addOption(option)
  return command.addHelpText('after', examples).action(async (url: string, flags: MeetingsFlags) => {
    const { runMeetings } = await import('../run-meetings.js')
    await runMeetings(url, flags, terminal)
  })
}

const examples = `
Examples:
  yjs meetings https://democracy.example.gov.uk/ --committee "Children's Scrutiny Panel" --from 2017
  yjs meetings https://democracy.example.gov.uk/ieListMeetings.aspx?CId=600 -f csv > papers.csv
  yjs meetings https://democracy.example.gov.uk/ --committee 600 --sizes -f json

The site's robots.txt is obeyed, and it is asked one thing at a time, once a second (--rate).`
