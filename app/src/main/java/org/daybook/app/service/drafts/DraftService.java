package org.daybook.app.service.drafts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.journal.SealedFile;
import org.daybook.app.replica.Replica;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps drafts. A file that cannot be read is put aside: what was typed is lost, the desk works.
public final class DraftService {
  private static final Logger LOG = LoggerFactory.getLogger(DraftService.class);

  private final Replica replica;
  private final SealedFile file;
  private Optional<List<Draft>> known = Optional.empty();

  public DraftService(Replica replica, SealedFile file) {
    this.replica = replica;
    this.file = file;
  }

  /// A draft, and whether its gesture was captured before the desk ended.
  public record Kept(Draft draft, boolean saved) {}

  /// Keeps a draft in place of the person's earlier one of that form.
  public synchronized void keep(Draft draft) {
    var drafts = without(draft.staffId(), draft.form());
    drafts.add(draft);
    write(drafts);
  }

  /// Forgets a person's draft of a form.
  public synchronized void drop(UUID staffId, String form) {
    var drafts = without(staffId, form);
    if (drafts.size() < drafts().size()) {
      write(drafts);
    }
  }

  public synchronized Optional<Kept> find(UUID staffId, String form) {
    return drafts().stream()
        .filter(it -> it.staffId().equals(staffId) && it.form().equals(form))
        .findFirst()
        .map(it -> new Kept(it, replica.read(facts -> facts.captured(it.intentId()))));
  }

  private List<Draft> without(UUID staffId, String form) {
    var drafts = new ArrayList<>(drafts());
    drafts.removeIf(it -> it.staffId().equals(staffId) && it.form().equals(form));
    return drafts;
  }

  private List<Draft> drafts() {
    if (known.isEmpty()) {
      known = Optional.of(read());
    }
    return known.get();
  }

  private List<Draft> read() {
    try {
      var bytes = file.read();
      return bytes.isEmpty() ? List.of() : Cbor.decode(bytes.get(), Drafts.class).drafts();
    } catch (IOException | UnreadableException e) {
      LOG.warn("drafts cannot be read", e);
      return List.of();
    }
  }

  private void write(List<Draft> drafts) {
    known = Optional.of(List.copyOf(drafts));
    try {
      file.replace(Cbor.encode(new Drafts(drafts)));
    } catch (IOException e) {
      LOG.warn("drafts cannot be kept", e);
    }
  }

  /// What the file holds.
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private record Drafts(List<Draft> drafts) {}
}
