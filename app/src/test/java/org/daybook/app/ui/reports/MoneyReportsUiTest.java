package org.daybook.app.ui.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.apache.commons.csv.CSVFormat;
import org.daybook.app.service.Centre;
import org.daybook.app.service.files.FileService;
import org.daybook.app.service.reports.Cell;
import org.daybook.app.service.reports.EarnedWeeks;
import org.daybook.app.service.reports.Grouping;
import org.daybook.app.service.reports.ReportService;
import org.daybook.app.service.reports.Topic;
import org.daybook.app.sheet.SheetFormat;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.reports.Period.Span;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Rights;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Reports of money at the desk: drawn, worked by keyboard alone, and taken along.
@ExtendWith(FxToolkit.class)
class MoneyReportsUiTest {
  @TempDir Path folder;
  @TempDir Path outside;

  private final Workbench bench = new Workbench();
  private final FxRobot robot = new FxRobot();
  private final List<String> gone = new ArrayList<>();
  private final Set<Permission> may = ConcurrentHashMap.newKeySet();
  private EarnedWeeks weeks;
  private ReportsViewModel model;
  private ReportExportViewModel export;

  @BeforeEach
  void open() throws Exception {
    may.addAll(EnumSet.of(Permission.REPORT_FINANCE, Permission.SHIFT_REVIEW));
    weeks = new EarnedWeeks(folder);
    var desk = weeks.desk;
    var service = new ReportService(desk.replica, desk.identity, desk.rollCall, desk.clock);
    model =
        new ReportsViewModel(
            ReportsDesk.of(service, () -> new Rights(true, Set.copyOf(may))),
            bench.background,
            new WrittenWays(gone));
    export = new ReportExportViewModel(new FileService(), bench.background);
    bench.step(model::refresh);
    bench.step(() -> model.daysProperty().set(new Span(EarnedWeeks.SOLD, Centre.DAY)));
    bench.step(() -> model.periodProperty().set(Period.DAYS));
  }

  @AfterEach
  void close() {
    weeks.close();
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT,ENGLISH,REVENUE_BY_DAY",
    "DARK,ENGLISH,REVENUE_BY_DAY",
    "LIGHT,ARABIC,REVENUE_BY_DAY",
    "LIGHT,HINDI,REVENUE_BY_WEEK",
    "DARK,ENGLISH,REVENUE_BY_MONTH",
    "LIGHT,ENGLISH,REVENUE_BY_COURSE",
    "LIGHT,ENGLISH,NO_SHOWS_BY_COHORT",
    "DARK,ARABIC,NO_SHOWS_BY_COHORT",
    "LIGHT,HINDI,NO_SHOWS_BY_WEEK",
    "LIGHT,ENGLISH,NO_SHOWS",
    "DARK,ARABIC,NO_SHOWS",
    "LIGHT,ENGLISH,BOOKINGS_BY_COHORT",
    "LIGHT,ARABIC,BOOKINGS_BY_COHORT",
    "LIGHT,ENGLISH,PACKAGES_BY_OFFER",
    "DARK,ENGLISH,PACKAGES_BY_OFFER",
    "LIGHT,ARABIC,PACKAGES_BY_OFFER",
    "LIGHT,HINDI,PACKAGES_OF_STUDENTS",
    "LIGHT,ENGLISH,WALLETS_BY_HOLDER",
    "DARK,ARABIC,WALLETS_BY_HOLDER",
    "LIGHT,HINDI,WALLETS"
  })
  void drawsAReport(Theme theme, Language language, Grouping grouping) throws Exception {
    bench.step(() -> model.groupingProperty().set(grouping));
    var scene = bench.step(() -> Stand.inside(theme, language, messages -> view(messages)));
    var name = "reports-" + ReportWords.key(grouping) + "-" + theme + "-" + language;
    var broken =
        bench.step(() -> {
          for (int i = 0; i < 4; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
          }
          return Stand.draw(scene, name);
        });
    assertEquals(List.of(), broken);
  }

  @Test
  void theKeyboardChoosesAReportAndGoesDownToTheStudent() throws Exception {
    Stand.used(
        this::view,
        scene -> {
          FxToolkit.onFx(() -> {
            node(scene, "#topic").requestFocus();
            return true;
          });
          for (int i = 0; i < 2; i++) {
            robot.push(KeyCode.DOWN);
          }
          await(() -> title(scene).equals("Revenue by day"));
          await(() -> rows(scene) == 3);
          robot.push(KeyCode.DOWN);
          robot.push(KeyCode.DOWN);
          await(() -> title(scene).equals("Packages and their use"));
          await(() -> rows(scene) == 1);
          FxToolkit.onFx(() -> {
            node(scene, "#list").requestFocus();
            return true;
          });
          robot.push(KeyCode.ENTER);
          await(() -> title(scene).equals("Packages of students"));
          await(() -> rows(scene) == 2);
          robot.push(KeyCode.ENTER);
          await(() -> gone.equals(List.of("student " + weeks.student(2))));
          robot.push(KeyCode.ESCAPE);
          await(() -> title(scene).equals("Packages and their use"));
        });
  }

  @Test
  void aDayLeadsToItsCash() throws Exception {
    bench.step(() -> model.groupingProperty().set(Grouping.REVENUE_BY_DAY));
    bench.step(() -> model.open(model.tableProperty().get().rows().getFirst()));
    assertEquals(List.of("cash"), gone);
  }

  @Test
  void whoMayNotKnowWhatIsEarnedDoesNotSeeTheReports() throws Exception {
    bench.step(() -> model.groupingProperty().set(Grouping.WALLETS));
    may.clear();
    bench.step(model::refresh);
    assertEquals(Topic.ATTENDANCE, model.groupingProperty().get().topic());
    Stand.used(
        this::view,
        scene -> {
          var shown = FxToolkit.onFx(() -> ((ComboBox<?>) node(scene, "#topic")).getItems());
          assertEquals(
              List.of("Missing registers", "Attendance", "Punctuality"),
              shown.stream().map(Object::toString).toList());
          assertTrue(title(scene).startsWith("Attendance"), title(scene));
        });
  }

  @Test
  void theChartOfTwoBarsCanBeHeard() throws Exception {
    bench.step(() -> model.groupingProperty().set(Grouping.WALLETS_BY_HOLDER));
    Stand.used(
        this::view,
        scene -> {
          var spoken = FxToolkit.onFx(() -> node(scene, "#chart").getAccessibleText());
          assertTrue(spoken.contains("Staff: 2.00, 0.00"), spoken);
        });
  }

  /// Amounts in files are those of the screen, with the decimals of the currency.
  @ParameterizedTest
  @CsvSource({
    "REVENUE_BY_DAY",
    "REVENUE_BY_WEEK",
    "REVENUE_BY_COURSE",
    "NO_SHOWS_BY_COHORT",
    "NO_SHOWS",
    "BOOKINGS_BY_COHORT",
    "PACKAGES_BY_OFFER",
    "PACKAGES_OF_STUDENTS",
    "WALLETS_BY_HOLDER",
    "WALLETS"
  })
  void filesHaveTheAmountsOfTheScreen(Grouping grouping) throws Exception {
    bench.step(() -> model.groupingProperty().set(grouping));
    var english = Stand.messages(Language.ENGLISH);
    var csvFile = outside.resolve("r.csv");
    var xlsxFile = outside.resolve("r.xlsx");
    bench.step(() -> export.write(model, SheetFormat.CSV, csvFile, english));
    bench.step(() -> export.write(model, SheetFormat.XLSX, xlsxFile, english));
    var table = Objects.requireNonNull(model.tableProperty().get());
    var csv =
        CSVFormat.RFC4180
            .parse(new StringReader(Files.readString(csvFile).substring(1)))
            .getRecords();
    try (var in = Files.newInputStream(xlsxFile);
        var book = new ReadableWorkbook(in)) {
      var xlsx = book.getFirstSheet().read();
      assertEquals(table.rows().size() + 2, csv.size());
      assertEquals(table.rows().size() + 2, xlsx.size());
      int amounts = 0;
      for (int row = 0; row <= table.rows().size(); row++) {
        var cells =
            row == table.rows().size() ? table.total().cells() : table.rows().get(row).cells();
        for (int i = 0; i < cells.size(); i++) {
          if (cells.get(i) instanceof Cell.Money(long minor, var currency)) {
            var amount = BigDecimal.valueOf(minor, currency.minorDigits());
            assertEquals(amount.toPlainString(), csv.get(row + 1).get(i));
            assertEquals(0, amount.compareTo(xlsx.get(row + 1).getCellAsNumber(i).orElseThrow()));
            amounts++;
          }
        }
      }
      assertTrue(amounts > 0 || grouping == Grouping.BOOKINGS_BY_COHORT);
    }
  }

  private Parent view(Messages messages) {
    var controller =
        new ReportsController(
            model, export, messages, (owner, title, suggested) -> Optional.of(outside));
    return new Fxml(messages).load(controller);
  }

  private static String title(Scene scene) {
    return ((Label) node(scene, "#title")).getText();
  }

  private static int rows(Scene scene) {
    return ((ReportList) node(scene, "#list")).getItems().size();
  }

  private static Node node(Scene scene, String selector) {
    return Objects.requireNonNull(scene.getRoot().lookup(selector));
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> FxToolkit.onFx(condition));
  }
}
