package org.daybook.app.ui.students;

import java.util.UUID;

/// What is asked before a student is given a package for nothing, or gives one back.
sealed interface PackageQuestion extends CardInquiry.About {

  /// Names the gesture that answers it.
  UUID intentId();

  String name();

  /// Which package the student is given, and why.
  record Grant(UUID intentId, UUID studentId, String name) implements PackageQuestion {}

  /// Why a package is given back.
  ///
  /// @param title of the package
  record GiveBack(
      UUID intentId, UUID studentId, String name, UUID studentPackageId, String title, int left)
      implements PackageQuestion {}
}
