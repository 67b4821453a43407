package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.render.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The jar contains the licence of everything in it. A new dependency requires a line in {@code libraries.csv}. */
final class LicencesIT {

    private static String text(JarFile jar, String name) throws IOException {
        assertThat(jar.getEntry(name)).as(name).isNotNull();
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void everyArtifactOfTheJarIsInTheListAndEveryTextIsInTheJar() throws IOException {
        try (JarFile jar = new JarFile(Jar.path().toFile())) {
            List<ProgramInfo.Artifact> artifacts =
                    ProgramInfo.Artifact.of(text(jar, "META-INF/licenses/libraries.txt"));
            assertThat(artifacts).hasSizeGreaterThan(30);
            assertThat(artifacts)
                    .allSatisfy(artifact ->
                            assertThat(Library.all()).anyMatch(library -> library.contains(artifact.name())));
            assertThat(Library.all()).allSatisfy(library -> {
                assertThat(artifacts).anyMatch(artifact -> library.contains(artifact.name()));
                assertThat(text(jar, "META-INF/licenses/" + library.text())).isNotBlank();
            });
        }
    }

    @Test
    void licencesAreTheOnesThatTheirTextsAre() throws IOException {
        try (JarFile jar = new JarFile(Jar.path().toFile())) {
            for (Library library : Library.all()) {
                String text = text(jar, "META-INF/licenses/" + library.text()).replaceAll("\\s+", " ");
                String words = switch (library.licence().replaceFirst(" AND .*", "")) {
                    case "MIT" -> "Permission is hereby granted, free of charge";
                    case "BSD-2-Clause", "BSD-3-Clause" -> "Redistribution and use in source and binary forms";
                    default -> "Apache License";
                };
                assertThat(text).as(library.name()).contains(words);
            }
        }
    }

    @Test
    void ownLicenceAndNoticeAreThoseOfTheRepository() throws IOException {
        try (JarFile jar = new JarFile(Jar.path().toFile())) {
            assertThat(text(jar, "META-INF/LICENSE"))
                    .startsWith("MIT License\n\nCopyright (c) 2026 the Foresite authors");
            assertThat(text(jar, "META-INF/NOTICE"))
                    .startsWith("Foresite\n")
                    .contains("META-INF/licenses/libraries.txt");
            Set<String> others = jar.stream()
                    .map(Object::toString)
                    .filter(name -> name.matches("META-INF/(?!licenses/).*(?:LICENSE|NOTICE).*"))
                    .collect(Collectors.toSet());
            assertThat(others).containsExactlyInAnyOrder("META-INF/LICENSE", "META-INF/NOTICE");
        }
    }
}
