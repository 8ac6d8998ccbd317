// Validates GEXF and GraphML files against their schemas and reads them by JGraphT, a library that has
// nothing in common with what wrote them; prints what it read. See readers.test.ts.
import java.io.File;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jgrapht.nio.EventDrivenImporter;
import org.jgrapht.nio.gexf.SimpleGEXFEventDrivenImporter;
import org.jgrapht.nio.graphml.SimpleGraphMLEventDrivenImporter;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

public class ReadGraphs {
	static final String GEXF = "http://www.gexf.net/1.2draft";

	/** Arguments: files, whose names say what they are. A line of JSON for each. */
	public static void main(String[] files) throws Exception {
		for (var name : files) {
			var file = new File(name);
			String read;
			if (name.endsWith(".gexf")) {
				var importer = new SimpleGEXFEventDrivenImporter();
				importer.setSchemaValidation(true);
				read = read(importer, asTheSchemaHasIt(file));
			} else {
				var importer = new SimpleGraphMLEventDrivenImporter();
				importer.setSchemaValidation(true);
				read = read(importer, Files.readString(file.toPath()));
			}
			System.out.write(read.getBytes(StandardCharsets.UTF_8));
		}
		System.out.flush();
	}

	/**
	 * The schema of GEXF 1.2 has colours, places and sizes in GEXF's own namespace; its primer, and
	 * whatever reads and writes GEXF, has them in the namespace of viz.
	 */
	static String asTheSchemaHasIt(File file) throws Exception {
		var factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		Document document = factory.newDocumentBuilder().parse(file);
		NodeList looks = document.getElementsByTagNameNS(GEXF + "/viz", "*");
		var found = new ArrayList<Node>();
		for (int i = 0; i < looks.getLength(); i++) found.add(looks.item(i));
		for (var look : found) document.renameNode(look, GEXF, look.getLocalName());
		var text = new StringWriter();
		TransformerFactory.newInstance().newTransformer()
			.transform(new DOMSource(document), new StreamResult(text));
		return text.toString();
	}

	static <I extends BaseEventDrivenImporter<String, Triple<String, String, Double>>
		& EventDrivenImporter<String, Triple<String, String, Double>>> String read(I importer, String text) {
		Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
		// By identity: parallel edges are equal.
		List<Triple<String, String, Double>> triples = new ArrayList<>();
		List<Map<String, String>> edges = new ArrayList<>();
		importer.addVertexConsumer(id -> nodes.put(id, new LinkedHashMap<>(Map.of("id", id))));
		importer.addVertexAttributeConsumer((of, value) ->
			nodes.get(of.getFirst()).put(of.getSecond(), value.getValue()));
		importer.addEdgeConsumer(edge -> {
			triples.add(edge);
			edges.add(new LinkedHashMap<>(Map.of("source", edge.getFirst(), "target", edge.getSecond())));
		});
		importer.addEdgeAttributeConsumer((of, value) -> {
			for (int i = triples.size() - 1; i >= 0; i--)
				if (triples.get(i) == of.getFirst()) {
					edges.get(i).put(of.getSecond(), value.getValue());
					break;
				}
		});
		importer.importInput(new StringReader(text));
		return "{\"nodes\":" + json(nodes.values()) + ",\"edges\":" + json(edges) + "}\n";
	}

	static String json(Iterable<Map<String, String>> elements) {
		var out = new ArrayList<String>();
		for (var element : elements) {
			var pairs = new ArrayList<String>();
			element.forEach((name, value) -> pairs.add(quoted(name) + ":" + quoted(value)));
			out.add("{" + String.join(",", pairs) + "}");
		}
		return "[" + String.join(",", out) + "]";
	}

	static String quoted(String text) {
		var out = new StringBuilder("\"");
		for (char c : text.toCharArray())
			if (c < ' ' || c == '"' || c == '\\') out.append(String.format("\\u%04x", (int) c));
			else out.append(c);
		return out.append('"').toString();
	}
}
