package org.daybook.app.ui.settings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.cash.CashboxLine;
import org.daybook.app.service.cash.PackageLine;
import org.daybook.app.service.cash.PriceLine;
import org.daybook.app.service.devices.DeviceLine;
import org.daybook.app.service.devices.DeviceOverview;
import org.daybook.app.service.settings.BranchLine;
import org.daybook.app.service.staff.StaffBook;
import org.daybook.app.service.staff.StaffBook.Member;
import org.daybook.model.protocol.DeviceChange;
import org.jspecify.annotations.Nullable;

/// What is asked over a page.
sealed interface Question {

  /// Where the desk stands that a code is for, and how people call it.
  record Activate(UUID intentId, List<DeviceOverview.Place> branches, UUID first)
      implements Question {}

  /// A code that is shown now and never again.
  ///
  /// @param forPerson whether it is an invitation; else it enrols a device
  /// @param whom the person or the device
  record ShowCode(boolean forPerson, String whom, String code, Instant expiresAt)
      implements Question {}

  /// What becomes of a device.
  record ChangeDevice(UUID intentId, DeviceLine device, DeviceChange change) implements Question {}

  /// Who somebody is.
  ///
  /// @param before null for somebody new
  record Person(
      UUID intentId, UUID staffId, @Nullable Member before, StaffBook book, PersonForm typed)
      implements Question {}

  /// Which role somebody gets, and where.
  record GiveRole(UUID intentId, Member member, StaffBook book) implements Question {}

  /// What a branch is called.
  ///
  /// @param before null for a new one
  record BranchForm(UUID intentId, UUID branchId, @Nullable BranchLine before)
      implements Question {}

  /// What a cashbox is called.
  ///
  /// @param before null for a new one
  record CashboxForm(UUID intentId, UUID cashboxId, @Nullable CashboxLine before)
      implements Question {}

  /// What a package of lessons is.
  ///
  /// @param before as it is, with a blank name where it is new
  /// @param subjects courses and cohorts that it can be for
  /// @param currency ISO 4217 code
  record PackageForm(UUID intentId, PackageLine before, List<PriceLine> subjects, String currency)
      implements Question {
    boolean isNew() {
      return before.name().isEmpty();
    }
  }
}
