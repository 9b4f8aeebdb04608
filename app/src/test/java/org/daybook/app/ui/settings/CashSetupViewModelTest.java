package org.daybook.app.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.daybook.app.service.cash.CashSetup;
import org.daybook.app.service.cash.CashboxLine;
import org.daybook.app.service.cash.PriceLine;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.staff.Rights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CashSetupViewModelTest {

  @TempDir Path folder;

  private SettingsBench bench;
  private CashSetupViewModel cash;

  @BeforeEach
  void open() {
    bench = new SettingsBench(folder, SameThread.background());
    // All of it is the branch's own.
    bench.model.state().onlineProperty().set(false);
    cash = bench.model.cash();
    cash.refresh();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aCashboxIsAddedRenamedAndPutOutOfUse() {
    add("Front drawer");
    assertEquals(List.of("Front drawer"), names());
    cash.askChange(setup().cashboxes().getFirst());
    cash.save(asked(), "Left drawer");
    assertEquals(List.of("Left drawer"), names());
    cash.use(setup().cashboxes().getFirst(), false);
    assertEquals(List.of(false), setup().cashboxes().stream().map(CashboxLine::active).toList());
    undo();
    assertEquals(List.of(true), setup().cashboxes().stream().map(CashboxLine::active).toList());
  }

  @Test
  void aPriceIsSetAndTakenBack() {
    var line = pottery();
    assertNull(line.of(PaymentPurpose.SESSION));
    cash.price(line, PaymentPurpose.SESSION, 1_500L);
    assertEquals(1_500L, pottery().of(PaymentPurpose.SESSION));
    undo();
    assertNull(pottery().of(PaymentPurpose.SESSION));
  }

  @Test
  void thePolicyOfTheBranchIsSetAndTellsWhoDidIt() {
    var before = setup().policy();
    cash.policy(
        new CashPolicy(
            before.id(),
            before.organisationId(),
            before.branchId(),
            0,
            "VAT",
            1_400,
            true,
            100,
            true,
            5_000));
    assertEquals("VAT", setup().policy().taxName());
    assertEquals(1, setup().changes().size());
    undo();
    assertEquals(before, setup().policy());
  }

  @Test
  void aPackageIsPutIntoTheSaleChangedAndTakenOut() {
    cash.askNewPackage();
    assertTrue(PackageForms.asked(bench.model).isNew());
    PackageForms.save(bench.model, "Ten lessons", 10, 40_000);
    var line = setup().packages().getFirst();
    assertEquals("Ten lessons", line.name());
    assertEquals(setup().prices().getFirst().course(), line.about());
    cash.askPackage(line);
    PackageForms.save(bench.model, "Five lessons", 5, 22_000);
    assertEquals(5, setup().packages().getFirst().credits());
    assertEquals(1, setup().packages().size());
    undo();
    assertEquals(line, setup().packages().getFirst());
    cash.sell(line, false);
    assertFalse(setup().packages().getFirst().active());
    undo();
    assertTrue(setup().packages().getFirst().active());
  }

  @Test
  void whoMayNotIsAskedNothing() {
    bench.model.state().rightsProperty().set(new Rights(true, Set.of()));
    cash.askNew();
    assertNull(bench.model.state().questionProperty().get());
    cash.askNewPackage();
    assertNull(bench.model.state().questionProperty().get());
    cash.price(pottery(), PaymentPurpose.SESSION, 1_500L);
    assertNull(pottery().of(PaymentPurpose.SESSION));
  }

  private void add(String name) {
    cash.askNew();
    cash.save(asked(), name);
  }

  private Question.CashboxForm asked() {
    return assertInstanceOf(
        Question.CashboxForm.class, bench.model.state().questionProperty().get());
  }

  private void undo() {
    var notice = bench.model.state().noticeProperty().get();
    assertNotNull(notice);
    var undo = notice.undo();
    assertNotNull(undo);
    undo.run();
  }

  private PriceLine pottery() {
    return setup().prices().stream()
        .filter(it -> it.subjectId().equals(bench.centre.cohort))
        .findFirst()
        .orElseThrow();
  }

  private List<String> names() {
    return setup().cashboxes().stream().map(CashboxLine::name).toList();
  }

  private CashSetup setup() {
    var setup = cash.setupProperty().get();
    assertNotNull(setup);
    return setup;
  }
}
