package org.daybook.model.approval;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;

/// The public half of the key that a person's PIN opens at one desk. The private half never leaves
/// that desk. It is never changed: a new PIN brings a new key, and what was signed with the former
/// one stays good, because it may still be on its way.
///
/// @param staffId whose it is
/// @param ofDeviceId the desk at which it signs, and no other
/// @param publicKey Ed25519, X.509, in Base64 for URLs without padding
/// @param resetsHeeded how many resets of the person's PINs were known when the PIN was chosen; one
///   more, and the key signs nothing any more
/// @param madeAt when the centre was told of it, by its clock
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ApprovalKey(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID staffId,
    UUID ofDeviceId,
    String publicKey,
    int resetsHeeded,
    Instant madeAt)
    implements Row {
  public static final Table<ApprovalKey> TABLE =
      new Table<>("approval_key", ApprovalKey.class, Stored.class, Stored::new);

  public static final Index<ApprovalKey> BY_STAFF =
      new Index<>(TABLE, "staffId", ApprovalKey::staffId);

  @Override
  public Table<ApprovalKey> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "ApprovalKey")
  @jakarta.persistence.Table(name = "approval_key")
  public static class Stored extends StoredRow<ApprovalKey> {
    protected Stored() {}

    Stored(ApprovalKey row) {
      super(row);
    }
  }
}
