// Lets the European Commission's DSS judge files: `java -cp … Judge.java (TRUSTED.cer FILE)…`, one line of JSON each.
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public class Judge {
    public static void main(String[] given) throws Exception {
        for (int at = 0; at < given.length; at += 2) System.out.println(judge(new File(given[at]), new File(given[at + 1])));
    }

    private static String judge(File trusted, File file) throws Exception {
        CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
        try (InputStream certificate = new FileInputStream(trusted)) {
            roots.addCertificate(DSSUtils.loadCertificate(certificate));
        }
        // No sources of revocation data and no issuers from the network: nothing is fetched.
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(roots);
        verifier.setAIASource(null);
        SignedDocumentValidator validator;
        try {
            validator = SignedDocumentValidator.fromDocument(new FileDocument(file));
        } catch (RuntimeException refused) {
            return "{\"container\":null,\"signatures\":[]}";
        }
        validator.setCertificateVerifier(verifier);
        try (InputStream policy = policy()) {
            return asJson(validator.validateDocument(policy));
        }
    }

    /** DSS's own policy, but for what no contest has: lists of revoked certificates. */
    private static InputStream policy() throws Exception {
        try (InputStream found = Judge.class.getResourceAsStream("/policy/constraint.xml")) {
            String text = new String(found.readAllBytes(), StandardCharsets.UTF_8);
            String without = text.replaceAll("<RevocationDataAvailable Level=\"FAIL\" */>", "<RevocationDataAvailable Level=\"IGNORE\"/>");
            if (without.equals(text)) throw new IllegalStateException("the policy of DSS has another form");
            return new ByteArrayInputStream(without.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String asJson(Reports reports) {
        SimpleReport simple = reports.getSimpleReport();
        List<String> signatures = new ArrayList<>();
        for (String id : simple.getSignatureIdList()) {
            signatures.add(String.format(
                "{\"indication\":\"%s\",\"sub\":\"%s\",\"format\":\"%s\",\"scope\":%d}",
                simple.getIndication(id),
                simple.getSubIndication(id),
                simple.getSignatureFormat(id),
                reports.getDiagnosticData().getSignatureById(id).getSignatureScopes().size()));
        }
        return String.format("{\"container\":\"%s\",\"signatures\":[%s]}", simple.getContainerType(), String.join(",", signatures));
    }
}
