package org.daybook.app.service.approval;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.journal.SealedFile;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys that people's PINs open at this desk, beside the journal. One that cannot be read or
/// written is no loss but a nuisance: the person chooses a PIN once more.
public final class HeldKeys {
  /// The name of the file, in the data folder.
  public static final String FILE = "approval-keys-1";

  private static final Logger LOG = LoggerFactory.getLogger(HeldKeys.class);

  private final SealedFile file;
  private Content content;

  private HeldKeys(SealedFile file, Content content) {
    this.file = file;
    this.content = content;
  }

  /// Reads the keys; a file that cannot be read is put aside.
  public static HeldKeys open(SealedFile file, Instant now) {
    try {
      var bytes = file.read();
      if (bytes.isPresent()) {
        return new HeldKeys(file, Cbor.decode(bytes.get(), Content.class));
      }
    } catch (IOException | UnreadableException e) {
      LOG.warn("the keys of people's PINs cannot be read; each has to choose a PIN again", e);
      putAside(file, now);
    }
    return new HeldKeys(file, new Content(List.of()));
  }

  private static void putAside(SealedFile file, Instant now) {
    try {
      file.putAside("-damaged-" + now.toEpochMilli());
    } catch (IOException e) {
      LOG.warn("the damaged file cannot be put aside", e);
    }
  }

  synchronized Optional<Held> of(UUID staffId) {
    return content.held().stream().filter(it -> it.staffId().equals(staffId)).findFirst();
  }

  /// Keeps a key in the place of the person's former one.
  synchronized void keep(Held key) {
    var others = new ArrayList<>(content.held());
    others.removeIf(it -> it.staffId().equals(key.staffId()));
    others.add(key);
    content = new Content(others);
    try {
      file.replace(Cbor.encode(content));
    } catch (IOException e) {
      LOG.warn("the key of a PIN cannot be written", e);
    }
  }

  /// One person's key.
  ///
  /// @param publicKey Ed25519, X.509
  /// @param privateKey PKCS #8, which the PIN opens
  /// @param resetsHeeded how many resets of the person's PINs were known when it was made
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Held(UUID staffId, byte[] publicKey, PinSeal privateKey, int resetsHeeded) {
    @Override
    public String toString() {
      return "Held[" + staffId + "]";
    }
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Content(List<Held> held) {
    Content {
      held = List.copyOf(held);
    }
  }
}
