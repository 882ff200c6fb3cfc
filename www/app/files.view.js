import { Fault } from '../shared/fault.js';
import { sorted } from '../shared/file-kind.js';

/**
 * Files dropped or pasted anywhere on the page go to whom they concern.
 *
 * @param {{photo: (file: File) => void, data: (files: File[]) => void, weights: (files: File[]) => void}} takers
 * @param {(error: unknown) => void} showError
 */
export function mountFiles(takers, showError) {
  /** @param {File[]} files */
  const take = async (files) => {
    const { photo, data, networks, faults } = await sorted(files);
    // Of many files that do not belong here one speaks for all.
    const [fault] = faults;
    if (fault) showError(fault);
    for (const alone of [photo, networks.flatMap(([file]) => file ?? [])]) {
      if (alone.length > 1) showError(new Fault('oneAtATime', alone.map(({ name }) => name)));
    }
    if (networks[0]) takers.weights(networks[0]);
    if (data.length > 0) takers.data(data);
    if (photo[0]) takers.photo(photo[0]);
  };
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.files.length) return;
    // Without this the browser would leave the page for the file.
    event.preventDefault();
    const folder = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).find((entry) => entry?.isDirectory);
    if (folder) showError(new Fault('folder', folder.name));
    else take([...event.dataTransfer.files]);
  });
  document.addEventListener('paste', (event) => {
    take([...(event.clipboardData?.files ?? [])]);
  });
}
