using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProposalDesk.Core.Intake.Reading;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests.Intake;

public class PapersTests
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly string[] _caseNumbers = ["1", "2", "3", "32", "85", "100", "129"];

    [Theory]
    [MemberData(nameof(Papers.WholeSets), MemberType = typeof(Papers))]
    public void All_seven_proposals_come_in_with_their_twenty_items(string set, SourceFormat format)
    {
        var file = Papers.Read(set, format);

        Assert.Equal(format, file.Format);
        Assert.Equal(_caseNumbers, file.Proposals.Select(p => p.CaseNumber));
        Assert.Equal(["1234", "1234", "1234", "1234", "12", "3", "4"], file.Proposals
            .Select(p => string.Concat(p.Items.Select(i => i.PrintedNumber))));
        Assert.All(file.Proposals, p => Assert.Equal(ProposalKind.CppccProposal, p.Kind));
        Assert.All(file.Proposals, p => Assert.Null(p.ContactPhone));
    }

    [Theory]
    [InlineData(SourceFormat.WordTables)]
    [InlineData(SourceFormat.PlainText)]
    public void Every_field_is_as_printed(SourceFormat format)
    {
        foreach (var (want, got) in OwnPrint().Zip(Papers.Read(Papers.Own, format).Proposals))
        {
            Assert.Equal((want.CaseNumber, want.Authorship, want.Title, want.SubmittedOn),
                (got.CaseNumber, got.Authorship, got.Title, got.SubmittedOn));
            Assert.Equal(want.Proposers, got.Proposers);
            Assert.Equal(want.Items.Select(i => new ReadItem(i.Number, i.Heading, i.Explanation)), got.Items);
            Assert.Equal(want.Background, got.Background);
        }
    }

    // The same once more by fingerprint: the sentences of the real papers do not belong in the repository.
    [Theory]
    [MemberData(nameof(Papers.WholeSets), MemberType = typeof(Papers))]
    public void Every_field_has_the_fingerprint_of_what_was_printed(string set, SourceFormat format)
    {
        var expected = set == Papers.Own
            ? OwnPrint().Select(Fingerprints.Of)
            : JsonSerializer.Deserialize<Fingerprints[]>(File.ReadAllText(Papers.Fixture("real-papers.fingerprints.json")), _json)!;

        foreach (var (want, got) in expected.Zip(Papers.Read(set, format).Proposals))
        {
            Assert.Equal((want.CaseNumber, want.SubmittedOn), (got.CaseNumber, got.SubmittedOn));
            Assert.Equal(want.Title, Fingerprint(got.Title!));
            Assert.Equal(want.Proposers, Fingerprint(got.Proposers));
            Assert.Equal(want.ItemNumbers, got.Items.Select(i => i.PrintedNumber));
            Assert.Equal(want.Headings, got.Items.Select(i => Fingerprint(i.Heading)));
            Assert.Equal(want.Explanations, got.Items.Select(i => Fingerprint(i.Explanation)));
            Assert.Equal(want.Background, Fingerprint(got.Background!));
        }
    }

    [Theory]
    [MemberData(nameof(Papers.Sets), MemberType = typeof(Papers))]
    public void Document_and_text_tell_the_same(string set)
    {
        var word = Papers.Read(set, SourceFormat.WordTables).Proposals;
        var text = Papers.Read(set, SourceFormat.PlainText).Proposals;

        foreach (var (w, t) in word.Zip(text))
        {
            Assert.Equal(
                (w.CaseNumber, w.Kind, w.Authorship, w.Title, w.SubmittedOn), (t.CaseNumber, t.Kind, t.Authorship, t.Title, t.SubmittedOn));
            Assert.Equal(w.Proposers, t.Proposers);
            Assert.Equal(w.Items, t.Items);
            Assert.Equal(w.Background, t.Background);
            Assert.Equal(w.Doubts, t.Doubts);
        }
    }

    [Theory]
    [MemberData(nameof(Papers.Sets), MemberType = typeof(Papers))]
    public void The_roster_joins_up_with_the_document(string set)
    {
        var roster = Papers.Read(set, SourceFormat.Spreadsheet);
        var word = Papers.Read(set, SourceFormat.WordTables);

        Assert.Equal(SourceFormat.Spreadsheet, roster.Format);
        Assert.Empty(roster.UnreadLines);
        foreach (var (r, w) in roster.Proposals.Zip(word.Proposals))
        {
            Assert.Equal(
                (w.CaseNumber, w.Kind, w.Authorship, w.Title, w.SubmittedOn), (r.CaseNumber, r.Kind, r.Authorship, r.Title, r.SubmittedOn));
            Assert.Equal(w.Proposers, r.Proposers);
            Assert.Equal(r.CaseNumber is "100" or "129" ? HandlingRole.Assist : HandlingRole.Lead, r.Role);
            Assert.Equal(new DateOnly(2021, 3, 5), r.ReferredOn);
            Assert.Empty(r.Items);
            Assert.Null(r.Background);
        }
    }

    [Theory]
    [MemberData(nameof(Papers.WholeSets), MemberType = typeof(Papers))]
    public void No_paragraph_tag_is_left(string set, SourceFormat format)
    {
        foreach (var p in Papers.Read(set, format).Proposals)
        {
            var texts = p.Items.SelectMany(i => new[] { i.Heading, i.Explanation }).Append(p.Title).Append(p.Background);
            Assert.All(texts, text => Assert.DoesNotContain("p>", text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Papers.WholeSets), MemberType = typeof(Papers))]
    public void What_is_doubtful_is_flagged_and_nothing_else(string set, SourceFormat format)
    {
        var doubts = Papers.Read(set, format).Proposals.SelectMany(p => p.Doubts, (p, d) => $"{p.CaseNumber} {d.Field}");

        Assert.Equal(
            [
                "1 Background", // no label
                "1 Proposers", // person and organisation in one cell
                "100 Background", // a character doubled where the page breaks
                "100 Items", // starts at 3
                "100 Items[0].Explanation", // a stray English word
                "129 Items", // starts at 4
                "3 Items[3].Explanation", // an unpaired quotation mark
                "3 Proposers", // a space within a name
            ],
            doubts.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Papers.WholeSets), MemberType = typeof(Papers))]
    public void No_sentence_is_lost(string set, SourceFormat format)
    {
        foreach (var p in Papers.Read(set, format).Proposals)
        {
            var understood = string.Concat(p.Items.Select(i => i.PrintedNumber + i.Heading + i.Explanation)) + p.Title + p.Background
                + string.Concat(p.Proposers.Select(x => x.Name + x.Affiliation));
            foreach (var sentence in p.Original.Split(["<p>", "</p>", "\t", "\n", "。"], StringSplitOptions.None).Where(s => s.Length > 12))
            {
                var core = sentence.TrimStart('1', '2', '3', '4', '.', '、', ' ').Replace(",", "", StringComparison.Ordinal);
                Assert.Contains(core, understood.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Papers.Sets), MemberType = typeof(Papers))]
    public void What_stands_before_the_proposals_is_listed_apart(string set)
    {
        var file = Papers.Read(set, SourceFormat.PlainText);

        Assert.NotEmpty(file.UnreadLines);
        Assert.All(file.UnreadLines, line => Assert.True(line.BeforeProposals));
        Assert.Matches("^市政协四届.次会议$", file.SessionName);
        Assert.Matches("^.政办发〔2021〕\\d+号$", file.ReferralNotice);
    }

    [Theory]
    [MemberData(nameof(Papers.Sets), MemberType = typeof(Papers))]
    public void Pasted_text_is_read_like_a_file(string set)
    {
        var file = Papers.Read(set, SourceFormat.PlainText);
        var pasted = ProposalFileReader.ReadText(string.Join("\r\n", file.Proposals.Select(p => p.Original)));

        Assert.Equal(file.Proposals.Select(p => p.Background), pasted.Proposals.Select(p => p.Background));
        Assert.Equal(file.Proposals.SelectMany(p => p.Items), pasted.Proposals.SelectMany(p => p.Items));
        Assert.Empty(pasted.UnreadLines);
    }

    private static Print[] OwnPrint() => JsonSerializer.Deserialize<Print[]>(File.ReadAllText(Papers.Fixture("expected.json")), _json)!;

    private static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string Fingerprint(IEnumerable<ReadProposer> proposers)
    {
        var names = proposers.Select(p => p.Affiliation is null ? p.Name : $"{p.Name},{p.Affiliation}").ToList();
        return Fingerprint($"{names[0]},{string.Join(',', names.Skip(1))}");
    }

    private sealed record Print(
        string CaseNumber, AuthorshipType Authorship, string Title, ReadProposer[] Proposers, DateOnly SubmittedOn, ItemPrint[] Items,
        string Background);

    private sealed record ItemPrint(string Number, string Heading, string Explanation);

    private sealed record Fingerprints(
        string CaseNumber, string[] ItemNumbers, string Title, string Proposers, DateOnly SubmittedOn, string[] Headings,
        string[] Explanations, string Background)
    {
        public static Fingerprints Of(Print print) => new(
            print.CaseNumber,
            [.. print.Items.Select(i => i.Number)],
            Fingerprint(print.Title),
            Fingerprint(print.Proposers),
            print.SubmittedOn,
            [.. print.Items.Select(i => Fingerprint(i.Heading))],
            [.. print.Items.Select(i => Fingerprint(i.Explanation))],
            Fingerprint(print.Background));
    }
}
