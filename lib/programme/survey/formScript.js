// Runs in the exported form, alone: no module, no request. The words stand in the data block.
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const form = document.querySelector('form');
  const done = document.getElementById('done');
  const wrong = document.getElementById('wrong');
  const code = document.getElementById('code');
  const status = document.getElementById('status');
  const random = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  // The same person may save again after a look: it stays one answer until something is changed.
  let answer = random();
  let last = '';

  // As lib/programme/survey/answer.ts computes it.
  const check = (text) => {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) {
      hash ^= text.charCodeAt(at);
      hash = Math.imul(hash, 0x01000193) >>> 0;
    }
    return hash.toString(16).padStart(8, '0');
  };

  const valueFor = ({ id, kind }) => {
    const fields = [...form.elements].filter((field) => field.name === id);
    if (kind === 'multiple') return fields.filter((one) => one.checked).map((one) => one.value);
    if (kind === 'single' || kind === 'scale')
      return fields.find((one) => one.checked)?.value ?? '';
    return (fields[0]?.value ?? '').trim();
  };

  const missing = () => {
    let first = null;
    for (const question of data.questions) {
      const group = document.getElementById(`q-${question.id}`);
      const line = document.getElementById(`w-${question.id}`);
      const bad = question.required && valueFor(question).length === 0;
      line.hidden = !bad;
      line.textContent = bad ? data.words.needed : '';
      for (const field of group.querySelectorAll('textarea, input[type="text"]'))
        field.setAttribute('aria-invalid', String(bad));
      if (bad) first ??= group.querySelector('input, textarea');
    }
    wrong.hidden = !first;
    wrong.textContent = first ? data.words.missing : '';
    first?.focus();
    return first !== null;
  };

  const collect = () => {
    const values = data.questions
      .map((question) => [question.id, valueFor(question)])
      .filter(([, value]) => value.length > 0);
    const now = JSON.stringify(values);
    if (last !== '' && now !== last) answer = random();
    last = now;
    const at = new Date().toISOString();
    return {
      matchbookSurvey: 1,
      survey: data.survey,
      topic: data.topic,
      answer,
      at,
      values,
      check: check(JSON.stringify([data.survey, answer, at, values])),
    };
  };

  const asText = (file) => {
    const lines = [data.topic, ''];
    for (const [at, question] of data.questions.entries()) {
      const value = valueFor(question);
      if (value.length === 0) continue;
      lines.push(`${at + 1}. ${question.text}`, [].concat(value).join('; '), '');
    }
    const bytes = new TextEncoder().encode(JSON.stringify(file));
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    const packed = btoa(binary).replace(/.{1,76}/g, '$&\n');
    return `${lines.join('\n')}\n${data.words.keep}\nMATCHBOOK1.${packed}.END\n`;
  };

  const save = (file) => {
    const address = URL.createObjectURL(
      new Blob([`${JSON.stringify(file, null, 1)}\n`], { type: 'application/json' }),
    );
    const link = document.createElement('a');
    link.href = address;
    link.download = `${data.file}-${file.answer.slice(0, 6)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (missing()) return;
    const file = collect();
    if (event.submitter?.id !== 'copy') save(file);
    code.value = asText(file);
    done.hidden = false;
    if (event.submitter?.id === 'copy') {
      code.select();
      const copied = document.execCommand('copy');
      status.textContent = copied ? data.words.copied : data.words.copyYourself;
    } else status.textContent = data.words.saved;
    document.getElementById('done-title').focus();
  });
  document.getElementById('acts').hidden = false;
})();
