package org.daybook.app.ui.fx;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.daybook.app.journal.SealedFile;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.drafts.Draft;
import org.daybook.app.service.drafts.DraftService;
import org.daybook.app.service.drafts.DraftService.Kept;

/// What one person has half typed into one form, in the data folder of a desk.
public final class DraftsOnDisk implements DraftSlot {
  private final DraftService drafts;
  private final UUID staffId;
  private final String form;

  public DraftsOnDisk(OpenedDesk desk, Path folder, UUID staffId, String form) {
    this.drafts =
        new DraftService(
            desk.replica, new SealedFile(folder.resolve("drafts-1"), new byte[32], new Random(1)));
    this.staffId = staffId;
    this.form = form;
  }

  @Override
  public void keep(UUID intentId, Map<String, String> fields) {
    keep(new Draft(intentId, staffId, form, fields));
  }

  /// Keeps it as it was before, as a power cut may leave it.
  public void keep(Draft before) {
    drafts.keep(before);
  }

  @Override
  public void drop() {
    drafts.drop(staffId, form);
  }

  public boolean isEmpty() {
    return drafts.find(staffId, form).isEmpty();
  }

  public Kept kept() {
    return drafts.find(staffId, form).orElseThrow();
  }
}
