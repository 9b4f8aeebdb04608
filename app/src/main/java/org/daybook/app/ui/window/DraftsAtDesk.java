package org.daybook.app.ui.window;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.daybook.app.service.drafts.Draft;
import org.daybook.app.service.drafts.DraftService;
import org.daybook.app.service.drafts.DraftService.Kept;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.DraftSlot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One form's draft of one person, written in the background. While a write waits for its turn only
/// the newest draft waits with it.
public final class DraftsAtDesk implements DraftSlot {
  private static final Logger LOG = LoggerFactory.getLogger(DraftsAtDesk.class);

  private final DraftService drafts;
  private final UUID staffId;
  private final String form;
  private final Background background;
  private final AtomicReference<@Nullable Optional<Draft>> waiting = new AtomicReference<>();

  public DraftsAtDesk(DraftService drafts, UUID staffId, String form, Background background) {
    this.drafts = drafts;
    this.staffId = staffId;
    this.form = form;
    this.background = background;
  }

  /// Tells what was kept before the desk ended or the person signed out, if anything was.
  void find(Consumer<Kept> restore) {
    background
        .run(() -> drafts.find(staffId, form))
        .onSuccess(found -> found.ifPresent(restore))
        .onFailure(e -> LOG.warn("what was half typed is not restored", e));
  }

  @Override
  public void keep(UUID intentId, Map<String, String> fields) {
    write(Optional.of(new Draft(intentId, staffId, form, fields)));
  }

  @Override
  public void drop() {
    write(Optional.empty());
  }

  private void write(Optional<Draft> draft) {
    if (waiting.getAndSet(draft) == null) {
      // Not at once but behind what the same key press saves: a draft may only go when its work is
      // on the disk.
      background.run(() -> true).onSuccess(turn -> writeNow()).onFailure(this::notKept);
    }
  }

  private void writeNow() {
    background.run(this::write).onFailure(this::notKept);
  }

  private void notKept(Exception e) {
    LOG.warn("a draft cannot be kept", e);
  }

  private boolean write() {
    var draft = waiting.getAndSet(null);
    if (draft != null) {
      draft.ifPresentOrElse(drafts::keep, () -> drafts.drop(staffId, form));
    }
    return true;
  }
}
