// A file is put into the field where it could be pasted too; nothing is sent before the form is.

for (const chooser of document.querySelectorAll('input[type=file][data-into]')) {
  chooser.closest('[hidden]')?.removeAttribute('hidden');
  chooser.addEventListener('change', async () => {
    const [file] = chooser.files;
    const field = document.getElementById(chooser.dataset.into);
    if (!file || !field) {
      return;
    }
    field.value = (await file.text()).slice(0, field.maxLength);
    field.focus();
  });
}
