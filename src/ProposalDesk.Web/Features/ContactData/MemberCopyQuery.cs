using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.ContactData;

/// <summary>Everything that is held on one member, line by line, to be handed to them.</summary>
public sealed class MemberCopyQuery(DeskContext db, PersonalSeal seal)
{
    // It is printed to be handed over: together no wider than an upright sheet of A4.
    private static readonly SpreadsheetPage.Column[] _columns = [new("件", 14), new("案由", 20), new("类别", 13), new("内容", 29), new("日期", 12)];

    /// <returns>Null where nobody of that name has written anything.</returns>
    public async Task<IReadOnlyList<SpreadsheetPage>?> RunAsync(long bureauId, string? name, CancellationToken ct)
    {
        var asked = name?.Trim();
        var cases = await db.Proposals.AsNoTracking().AsSplitQuery()
            .Include(p => p.Proposers).Include(p => p.Contacts).Include(p => p.Sheets).ThenInclude(s => s.Answers)
            .Include(p => p.Replies).ThenInclude(r => r.Deliveries)
            .Where(p => p.BureauId == bureauId && p.Proposers.Any(x => x.Name == asked))
            .OrderBy(p => p.ReferredOn).ThenBy(p => p.Id).ToListAsync(ct);
        var ids = cases.ConvertAll(p => p.Id);
        var scans = await db.Files.AsNoTracking()
            .Where(f => f.ErasedAt == null && f.Purpose == FilePurpose.FeedbackScan && ids.Contains(f.ProposalId!.Value))
            .ToDictionaryAsync(f => f.Id, f => f.Name, ct);

        return cases.Count == 0 ? null : [new SpreadsheetPage("保存的信息", _columns, Rows(cases, asked!, scans).ToAsyncEnumerable())];
    }

    private IEnumerable<IReadOnlyList<object?>> Rows(List<Proposal> cases, string name, Dictionary<long, string> scans) =>
        cases.SelectMany(p => LinesOf(p, name, scans), (p, line) => (IReadOnlyList<object?>)
            [p.NumberInWords, p.Title, line.Kind, line.Text, line.On]);

    private IEnumerable<(string Kind, string Text, DateOnly? On)> LinesOf(Proposal proposal, string name, Dictionary<long, string> scans)
    {
        foreach (var proposer in proposal.Proposers.Where(x => x.Name == name).OrderBy(x => x.Order))
        {
            yield return (proposer.IsFirst ? proposal.Kind.FirstProposer() : proposal.Kind.CoSigner(),
                proposer.Affiliation is { } place ? $"{proposer.Name}（{place}）" : proposer.Name, proposal.SubmittedOn);
            foreach (var line in proposer.IsFirst ? Reach(proposal) : [])
            {
                yield return line;
            }

            foreach (var contact in proposal.Contacts.Where(c => IsIn(c, proposer)).OrderBy(c => c.Number))
            {
                yield return ($"{contact.Phase.Label()}{contact.Mode.Label()}",
                    InOneLine(Named("地点", contact.Place), Named("意见", contact.Opinion), Named("结果", contact.Result)), contact.HeldOn);
            }

            foreach (var (reply, delivery) in proposal.Replies.OrderBy(r => r.Number).SelectMany(r => r.Deliveries, (r, d) => (r, d))
                .Where(x => x.d.ProposerOrder == proposer.Order && x.d.SentOn is not null))
            {
                yield return ("送达", InOneLine(reply.DocumentNumber, delivery.Mode?.Label(), delivery.Evidence), delivery.SentOn);
            }

            foreach (var (sheet, answer) in proposal.Sheets.Where(s => s.ProposerOrder == proposer.Order).OrderBy(s => s.RoundNumber)
                .SelectMany(s => s.Answers.OrderBy(a => a.RecordedAt), (s, a) => (s, a)))
            {
                yield return ($"第{sheet.RoundNumber}轮评价", InOneLine(
                    answer.Rating.Label(), Named("意见", answer.Comment), answer.EnteredBy is { } clerk ? $"{clerk}代录" : null,
                    answer.ScanFileId is { } scan && scans.TryGetValue(scan, out var file) ? $"扫描件：{file}" : null), answer.SignedOn);
            }
        }
    }

    private IEnumerable<(string Kind, string Text, DateOnly? On)> Reach(Proposal proposal) => new[]
    {
        ("联系电话", seal.Open(proposal.ContactPhone)), ("通信地址", seal.Open(proposal.ContactAddress)),
        ("导入时的原始文字", seal.Open(proposal.OriginalText)),
    }.Where(x => x.Item2 is not null).Select(x => (x.Item1, x.Item2!, (DateOnly?)null));

    private static string InOneLine(params string?[] parts) =>
        string.Join('；', parts.Where(p => p?.Length > 0).Select(p => p!.TrimEnd('。')));

    private static string? Named(string name, string? text) => text?.Length > 0 ? $"{name}：{text}" : null;

    private static bool IsIn(Contact contact, Proposer proposer) =>
        contact.ProposerOrders.Split(',').Contains(proposer.Order.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
