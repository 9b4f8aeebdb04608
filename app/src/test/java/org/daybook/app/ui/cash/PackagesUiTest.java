package org.daybook.app.ui.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.Centre;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.cash.StudentAccount;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.organisation.Policies;
import org.daybook.model.organisation.Policy;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.row.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/// Packages of lessons at the cash desk: ten for 400.00, and one that is sold no more.
@ExtendWith(FxToolkit.class)
class PackagesUiTest {
  private static final UUID LAYLA = BookOfStudents.LAYLA;
  private static final long PRICE = 40_000;

  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private final FxRobot robot = new FxRobot();
  private CashBench bench;

  @BeforeEach
  void open() {
    bench = new CashBench(folder, work.background);
    PricedCentre.put(
        bench.desk,
        List.of(offered(80_041, "Ten lessons", PRICE, true), offered(80_042, "Old", 1, false)));
    bench.withOpenShift();
  }

  private Row offered(int id, String name, long price, boolean active) {
    return new ClassPackage(
        Centre.id(id),
        bench.centre.organisation,
        bench.centre.branch,
        name,
        BookOfStudents.ENGLISH,
        10,
        price,
        active);
  }

  @AfterEach
  void close() {
    bench.close();
    work.close();
  }

  @Test
  @Tag("U2")
  void sellsAPackageByKeyboardAlone() throws Exception {
    Stand.used(
        this::focused,
        scene -> {
          work.step(() -> true);
          robot.write("NC-1899");
          work.step(() -> true);
          push(KeyCode.ENTER);
          push(KeyCode.CONTROL, KeyCode.L);
          assertTrue(Stand.reads(scene, "Which package?"), Stand.texts(scene).toString());
          assertFalse(Stand.reads(scene, "Old, package"), Stand.texts(scene).toString());
          push(KeyCode.ENTER);
          assertTrue(Stand.reads(scene, "Ten lessons, package"), Stand.texts(scene).toString());
          assertTrue(Stand.reads(scene, "Take 655.00"), Stand.texts(scene).toString());
          push(KeyCode.ENTER);
        });
    var held = account().packages();
    assertEquals(1, held.size());
    assertEquals(10, held.getFirst().remaining());
    assertEquals(0, account().owedMinor());
  }

  @Test
  void paysAPackageFromTheWallet() throws Exception {
    work.step(bench.model::refresh);
    work.step(() -> bench.sale.choose(LAYLA));
    work.step(() -> bench.sale.add(DueItem.wallet(LAYLA, "Layla Haddad", PRICE)));
    work.step(bench.sale::take);
    Stand.used(
        this::focused,
        scene -> {
          work.step(() -> bench.sale.choose(LAYLA));
          push(KeyCode.CONTROL, KeyCode.L);
          var wallet = (CheckBox) scene.lookup("#fromWallet");
          FxToolkit.onFx(() -> {
            wallet.setSelected(true);
            return true;
          });
          push(KeyCode.ENTER);
          assertTrue(
              Stand.reads(scene, "Ten lessons was paid from the wallet"),
              Stand.texts(scene).toString());
          assertTrue(Stand.reads(scene, "10 of 10 left"), Stand.texts(scene).toString());
        });
    assertEquals(0, account().wallet().balanceMinor());
  }

  @Test
  void takesNoPartOfAPackage() throws Exception {
    work.step(bench.model::refresh);
    work.step(() -> bench.sale.choose(LAYLA));
    work.step(() -> bench.sale.add(bench.sale.packages().getFirst()));
    work.step(() -> bench.sale.receivedProperty().set("255"));
    assertNull(bench.sale.reckoningProperty().get().wrong());
    work.step(() -> bench.sale.receivedProperty().set("256"));
    assertEquals(Reckoning.Wrong.PACKAGE_IN_PART, bench.sale.reckoningProperty().get().wrong());
    assertFalse(bench.sale.mayTake());
    work.step(() -> bench.sale.receivedProperty().set("655"));
    assertNull(bench.sale.reckoningProperty().get().wrong());
  }

  @Test
  void sellsNoneWhereOnlyStudentsBuyThem() {
    var key = PolicyKey.PACKAGE_SALES;
    var organisation = bench.centre.organisation;
    var id = Policies.idOf(organisation, null, key);
    PricedCentre.put(bench.desk, List.of(new Policy(id, organisation, null, key, "STUDENT_ONLY")));
    assertEquals(List.of(), account().sold());
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsWhatIsSoldAndWhatIsLeft(Theme theme, Language language) throws Exception {
    work.step(bench.model::refresh);
    work.step(() -> bench.sale.choose(LAYLA));
    work.step(() -> bench.sale.add(bench.sale.packages().getFirst()));
    work.step(() -> bench.sale.add(DueItem.wallet(LAYLA, "Layla Haddad", PRICE)));
    var cut =
        new ArrayList<>(
            work.step(() -> Stand.drawInside(theme, language, "cash-package", bench::view)));
    work.step(bench.sale::take);
    assertNull(bench.model.refusalProperty().get());
    work.step(() -> bench.sale.choose(LAYLA));
    cut.addAll(work.step(() -> Stand.drawInside(theme, language, "cash-packages", bench::view)));
    work.step(() -> bench.model.ask(new CashQuestion.AddPackage(bench.sale.packages())));
    cut.addAll(work.step(() -> Stand.drawInside(theme, language, "cash-add-package", bench::view)));
    assertNotNull(bench.sale.accountProperty().get());
    assertEquals(List.of(), cut);
  }

  private StudentAccount account() {
    return bench.cash.till().account(LAYLA, bench.centre.staff).orElseThrow();
  }

  private Parent focused(Messages messages) {
    var controller = bench.controller(messages);
    var view = new Fxml(messages).load(controller);
    bench.model.refresh();
    work.background.ui().later(controller::focus);
    return view;
  }

  private void push(KeyCode... keys) throws Exception {
    work.step(() -> true);
    robot.push(keys);
    work.step(() -> true);
  }
}
