package org.daybook.app.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.Centre;
import org.daybook.app.service.booking.BookableSessions;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.fx.FxThread;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.permission.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class PackagesOfStudentUiTest {
  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private StudentsBench bench;
  private StudentsViewModel model;
  private PackageViewModel packages;

  @BeforeEach
  void open() throws Exception {
    bench = new StudentsBench(folder, work.background);
    PricedCentre.put(
        bench.desk,
        List.of(
            new ClassPackage(
                Centre.id(96_001),
                bench.centre.organisation,
                bench.centre.branch,
                "Five lessons",
                BookOfStudents.ENGLISH,
                5,
                8_000,
                true)));
    model = bench.model((session, student) -> {});
    packages = bench.packages(model);
    work.step(() -> model.open(BookOfStudents.LAYLA));
  }

  @AfterEach
  void close() {
    bench.close();
    work.close();
  }

  @Test
  void isGivenForNothingAndGivenBackByKeyboardAlone() throws Exception {
    Stand.used(
        this::focused,
        scene -> {
          work.step(model::refresh);
          assertTrue(work.reads(scene, "No lessons left of any package."));
          assertEquals(
              "Your role does not include this", scene.lookup("#grantPackage").getAccessibleHelp());
          BookableSessions.may(
              bench.desk, bench.centre, Permission.PACKAGE_GRANT, Permission.REFUND_APPROVE);
          work.step(model::refresh);
          work.tabTo(scene, "grantPackage");
          work.push(KeyCode.SPACE);
          assertTrue(work.reads(scene, "Give Layla Haddad a package for nothing"));
          work.write("five engl");
          work.push(KeyCode.ENTER);
          work.write("Won it at the open day");
          work.push(KeyCode.ENTER);
          assertTrue(work.reads(scene, "A package is given: Five lessons"));
          assertTrue(work.reads(scene, "5 of 5 left"), Stand.texts(scene).toString());
          work.tabToSpoken(scene, "Give back: Five lessons");
          work.push(KeyCode.SPACE);
          assertTrue(work.reads(scene, "Give back Five lessons of Layla Haddad?"));
          work.write("Given to the wrong student");
          work.push(KeyCode.ENTER);
          assertTrue(work.reads(scene, "No lessons left of any package."));
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsWhatIsAsked(Theme theme, Language language) throws Exception {
    BookableSessions.may(
        bench.desk, bench.centre, Permission.PACKAGE_GRANT, Permission.REFUND_APPROVE);
    BookableSessions.fill(bench.desk, bench.centre);
    work.step(model::refresh);
    var cut = new ArrayList<>(draw(theme, language, "students-packages"));
    work.step(packages::askGrant);
    cut.addAll(draw(theme, language, "students-package-grant"));
    var card = Objects.requireNonNull(model.cardProperty().get());
    work.step(() -> packages.askGiveBack(card, card.packages().getFirst()));
    cut.addAll(draw(theme, language, "students-package-back"));
    work.step(packages::leaveQuestion);
    assertEquals(List.of(), cut);
  }

  private List<String> draw(Theme theme, Language language, String name) throws Exception {
    return work.step(() -> Stand.drawInside(theme, language, name, this::view));
  }

  private Parent focused(Messages messages) {
    var controller = controller(messages);
    var view = new Fxml(messages).load(controller);
    view.sceneProperty().subscribe(scene -> new FxThread().later(controller::focus));
    return view;
  }

  private Parent view(Messages messages) {
    return new Fxml(messages).load(controller(messages));
  }

  private StudentsController controller(Messages messages) {
    return new StudentsController(
        model,
        bench.form(model),
        bench.places(model),
        bench.bookings(model),
        packages,
        bench.merges(model),
        messages);
  }
}
