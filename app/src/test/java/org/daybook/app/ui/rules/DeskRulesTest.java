package org.daybook.app.ui.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The rules of the desk that no single screen shows. Each test of a rule carries the rule's number
/// as its tag, and none goes without.
class DeskRulesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/daybook/app/i18n");
  private static final List<Path> TESTS = List.of(Path.of("src/test"), Path.of("../installer/src"));
  private static final Pattern TAG = Pattern.compile("(?:@Tag\\(\"|\")(U[1-9][0-9]?)[\":]");
  private static final JavaClasses DESK =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.daybook.app");

  @Test
  void everyRuleHasATest() throws IOException {
    var tested = new TreeSet<String>();
    for (var folder : TESTS) {
      try (var files = Files.walk(folder)) {
        for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
          TAG.matcher(Files.readString(file)).results().forEach(it -> tested.add(it.group(1)));
        }
      }
    }

    assertEquals(
        Set.copyOf(IntStream.rangeClosed(1, 12).mapToObj(it -> "U" + it).toList()), tested);
  }

  @Test
  @Tag("U1")
  void whatIsDoneAtTheDeskKnowsNoNetwork() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.daybook.app.service.attention..",
            "org.daybook.app.service.capture..",
            "org.daybook.app.service.cash..",
            "org.daybook.app.service.closing..",
            "org.daybook.app.service.drafts..",
            "org.daybook.app.service.rollcall..",
            "org.daybook.app.service.students..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "java.net.http..", "org.daybook.app.sync..")
        .because("no local action waits for the network")
        .check(DESK);
  }

  @Test
  @Tag("U1")
  void nothingSpins() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javafx.scene.control.ProgressIndicator")
        .because("local work needs no spinner, and long work shows how far it has come")
        .check(DESK);
  }

  @Test
  @Tag("U3")
  void noButtonIsNamedByAgreement() throws IOException {
    var named = Set.of("OK", "Ok", "Yes", "No", "Submit", "Continue", "نعم", "لا", "موافق");
    for (var bundle : bundles().entrySet()) {
      var agreeing =
          bundle.getValue().stringPropertyNames().stream()
              .filter(key -> named.contains(bundle.getValue().getProperty(key)))
              .toList();
      assertEquals(List.of(), agreeing, bundle.getKey());
    }
  }

  @Test
  @Tag("U4")
  void nobodyIsAskedWhetherSheIsSure() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "javafx\\.scene\\.control\\.(Alert|Dialog|ChoiceDialog|TextInputDialog).*")
        .because("what can be undone is done at once, and the rest is asked where it is done")
        .check(DESK);
  }

  @Test
  @Tag("U5")
  void everyTroubleSaysWhatToDo() throws IOException {
    for (var bundle : bundles().entrySet()) {
      var keys = bundle.getValue().stringPropertyNames();
      var withoutAdvice =
          keys.stream()
              .filter(it -> it.contains(".trouble."))
              .filter(it -> !it.endsWith(".advice") && !keys.contains(it + ".advice"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(Set.of(), withoutAdvice, bundle.getKey());
    }
  }

  private static Map<String, Properties> bundles() throws IOException {
    try (var files = Files.list(BUNDLES)) {
      return files.collect(
          Collectors.toMap(it -> it.getFileName().toString(), DeskRulesTest::bundle));
    }
  }

  private static Properties bundle(Path file) {
    var bundle = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      bundle.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }
}
