package org.daybook.app.service.approval;

import org.daybook.app.service.signin.SignInResult;
import org.daybook.model.approval.Approval;

/// What became of asking somebody to allow something.
public sealed interface ApprovalResult {

  /// She has signed it.
  record Given(Approval approval) implements ApprovalResult {}

  /// Nobody has signed anything.
  record Refused(Obstacle obstacle) implements ApprovalResult {}

  /// Why somebody cannot allow something here and now.
  enum Obstacle {
    /// Nobody allows what she does herself.
    SAME_PERSON("CASH-12"),
    /// She may not, by her roles at this branch.
    MAY_NOT("APPR-01"),
    /// She has chosen no PIN at this desk, or it was reset.
    NO_PIN("APPR-04"),
    /// The centre does not know the key of her PIN at this desk yet: signing in here with the
    /// network tells it.
    KEY_NOT_KNOWN("APPR-05"),
    /// It is too long ago that she signed in here with her password.
    PIN_TOO_OLD("SIGN-04"),
    PIN_WRONG("SIGN-05"),
    /// The PIN was wrong too often: she signs in with her password.
    PIN_LOCKED("SIGN-06");

    private final String code;

    Obstacle(String code) {
      this.code = code;
    }

    /// What a person can read to support.
    public String code() {
      return code;
    }

    static Obstacle of(SignInResult.Why why) {
      return switch (why) {
        case PIN_WRONG -> PIN_WRONG;
        case PIN_TOO_OLD -> PIN_TOO_OLD;
        default -> PIN_LOCKED;
      };
    }
  }
}
