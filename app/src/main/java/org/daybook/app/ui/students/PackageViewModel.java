package org.daybook.app.ui.students;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.daybook.app.service.cash.GrantedPackage;
import org.daybook.app.service.cash.HeldPackage;
import org.daybook.app.service.cash.PackageService;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.ui.fx.Background;
import org.jspecify.annotations.Nullable;

/// Gives the student of the card a package for nothing, and takes packages back into the wallet.
public final class PackageViewModel extends CardInquiry<PackageQuestion, GrantedPackage> {
  private final PackageService packages;
  private final UUID staffId;
  private final Supplier<UUID> intentIds;

  /// @param staffId the person signed in
  /// @param intentIds names gestures
  /// @param students whose card it is about
  public PackageViewModel(
      PackageService packages,
      Background background,
      UUID staffId,
      Supplier<UUID> intentIds,
      StudentsViewModel students) {
    super(background, students);
    this.packages = packages;
    this.staffId = staffId;
    this.intentIds = intentIds;
  }

  /// Asks which package the student of the card is given.
  public void askGrant() {
    var card = students().cardProperty().get();
    if (card != null) {
      var who = card.details();
      ask(new PackageQuestion.Grant(intentIds.get(), who.studentId(), who.name()));
    }
  }

  /// Asks why a package is given back.
  void askGiveBack(StudentCard card, HeldPackage it) {
    var who = card.details();
    ask(
        new PackageQuestion.GiveBack(
            intentIds.get(), who.studentId(), who.name(), it.id(), it.name(), it.remaining()));
  }

  @Override
  protected @Nullable Callable<List<GrantedPackage>> finding(PackageQuestion asked, String text) {
    return asked instanceof PackageQuestion.Grant
        ? () -> packages.find(staffId, asked.studentId(), text)
        : null;
  }

  @Override
  protected Object identity(GrantedPackage option) {
    return option.packageId();
  }

  /// Whether what is asked can be answered, with the reason as it is typed.
  boolean mayAnswer() {
    var picked = pickedProperty().get();
    boolean why = !reasonProperty().get().isBlank();
    return switch (questionProperty().get()) {
      case PackageQuestion.Grant _ -> why && picked != null && picked.objection() == null;
      case PackageQuestion.GiveBack _ -> why;
      case null -> false;
    };
  }

  /// Does what was asked.
  public void answer() {
    var picked = pickedProperty().get();
    var why = reasonProperty().get().strip();
    if (!mayAnswer()) {
      return;
    }
    switch (questionProperty().get()) {
      case PackageQuestion.Grant it -> {
        if (picked != null) {
          saveAndSay(
              () -> packages.grant(staffId, it.intentId(), it.studentId(), picked.packageId(), why),
              new Notice(Notice.Kind.PACKAGE_GRANTED, picked.name(), null));
        }
      }
      case PackageQuestion.GiveBack it ->
          saveAndSay(
              () -> packages.giveBack(staffId, it.intentId(), it.studentPackageId(), why),
              new Notice(Notice.Kind.PACKAGE_GIVEN_BACK, it.title(), null));
      case null -> {}
    }
  }
}
