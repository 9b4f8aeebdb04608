package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.approval.Approval;
import org.daybook.model.approval.CarriesApproval;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Says that another person has looked at a count at the desk of whoever counted, and has signed
/// that with her PIN, while the desk stayed as it was.
///
/// @param countId the count
/// @param approval of who reviewed it; null only in what she signs
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record HaveCountReviewed(UUID countId, @Nullable Approval approval)
    implements CarriesApproval {
  public HaveCountReviewed {
    Require.given(countId);
  }

  @Override
  public HaveCountReviewed withApproval(@Nullable Approval other) {
    return new HaveCountReviewed(countId, other);
  }

  @Override
  public String approvedAs() {
    return "have-count-reviewed";
  }

  @Override
  public UUID approvedSubjectId() {
    return countId;
  }
}
