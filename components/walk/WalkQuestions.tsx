import type { Programme } from '@/lib/programme/programme';
import type { Meeting } from '@/lib/records/meeting';
import { personName } from '../meetings/personOf';

/** The questions that were asked ahead, as they are talked about. */
export function WalkQuestions({ meeting, programme }: { meeting: Meeting; programme: Programme }) {
  const asked = programme.questions.filter((one) => one.meeting === meeting.id && !one.held);
  return (
    <ul class="asked">
      {asked.map((question) => (
        <li key={question.id}>
          <b>{personName(programme, question.author)}</b> {question.text}
          {question.answers
            .filter(({ author }) => author === programme.me)
            .map((answer) => (
              <p key={answer.id}>{answer.text}</p>
            ))}
        </li>
      ))}
    </ul>
  );
}
