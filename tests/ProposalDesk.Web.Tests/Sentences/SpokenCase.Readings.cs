using AngleSharp.Dom;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Tests.Sentences;

/// <summary>The pages and papers that are read after a stage.</summary>
internal sealed partial class SpokenCase
{
    private async Task ReadAsync(Readings wanted)
    {
        foreach (var (reading, tab, label) in new[]
        {
            // What is written in a letter is read where it is signed.
            (Readings.Handling, "handling", "办理"), (Readings.Contacts, "contacts", "沟通"), (Readings.Letters, "letters", "答复"),
            (Readings.Ratings, "ratings", "评价"), (Readings.Commitments, "commitments", "承诺"),
        })
        {
            if (wanted.HasFlag(reading))
            {
                await ReadTabAsync(label, tab, wanted.HasFlag(Readings.Limits));
            }
        }

        if (wanted.HasFlag(Readings.Member))
        {
            var page = await desk.Anonymous().GetAsync(await desk.LinkOfAsync(Id));
            News("链接页", "member", Eyes.Lines(page.Document.QuerySelector("main")!)
                .Concat(page.FindAll("main .kicker, main h1, main legend, main .hint, main button.main")).Distinct());
        }

        if (wanted.HasFlag(Readings.HandedOn))
        {
            await Do("clerk", async (HandOnSheetLink hand, long _, Core.Accounts.Actor clerk) =>
            {
                var link = await hand.ExecuteAsync(new(Id, await SheetAsync(1)), clerk, CancellationToken.None);
                News("转发", "handed", [link.Message]);
            });
            await HistoryAsync();
        }

        if (wanted.HasFlag(Readings.Dossier))
        {
            await ReadDossierAsync();
        }

        if (wanted.HasFlag(Readings.Observer))
        {
            foreach (var tab in new[] { "history", "letters" })
            {
                var page = await eyes.OpenAsync("observer", $"/proposals/{Id}?tab={tab}");
                News("督查员", $"observer-{tab}", page.Document.QuerySelectorAll(".status-block dl > div").Select(Eyes.Tidy)
                    .Concat(Eyes.Lines(PanelOf(page.Document))));
            }
        }
    }

    private async Task ReadTabAsync(string label, string tab, bool withLimits)
    {
        var panel = PanelOf((await eyes.OpenAsync("clerk", $"/proposals/{Id}?tab={tab}")).Document);
        var limits = panel.QuerySelectorAll("table").LastOrDefault(t => t.QuerySelector("[data-label=责任人]") is not null);
        var lines = limits is null ? [] : Eyes.Lines(limits).ToList();
        limits?.Remove();
        News(label, tab, Eyes.Lines(panel));
        if (withLimits)
        {
            News("时限", "limits", lines);
        }
    }

    private static IElement PanelOf(IDocument page)
    {
        var panel = page.QuerySelector("main section.panel") ?? throw new InvalidOperationException("The page has no tab.");
        panel.QuerySelectorAll("article details").ToList().ForEach(d => d.Remove());

        return panel;
    }

    // What is bound, as it goes to the typesetter.
    private async Task ReadDossierAsync()
    {
        var lines = new List<string>();
        desk.Typesetter.Before = paper =>
        {
            lines.AddRange(LinesOf(paper));

            return Task.CompletedTask;
        };
        await eyes.OpenAsync("clerk", $"/proposals/{Id}/papers/dossier.pdf");
        desk.Typesetter.Before = null;
        News("案卷", "dossier", lines.Distinct());
    }

    private static IEnumerable<string> LinesOf(DocumentModel paper) => paper switch
    {
        PlainPaper text => text.Body.SelectMany(LinesOf).Prepend($"〔{text.Title}〕"),
        DossierCover cover => [$"〔{cover.Title}〕{cover.MemberWord}：{cover.Proposers}", .. cover.Contents.Select(c => c.Name)],
        ReviewSheet sheet =>
        [
            $"〔{sheet.Title}〕{sheet.DocumentTitle}　{sheet.DocumentNumber}　拟稿{sheet.Drafter}　主送{sheet.Addressees}　签发{sheet.Signature}",
            .. sheet.Steps.Select(s => $"{s.Name}：{s.Person}，{s.Word}，{s.Opinion}"),
        ],
        ContactRecord contact => [$"〔{contact.Title}〕{contact.Phase}{contact.Mode}：{contact.MemberPeople}　{contact.StruckOutReason}"],
        SupervisionNotice notice =>
            [$"〔{notice.Title}〕{notice.Number}　{notice.Responsible}　{notice.Late}　{notice.Demand}　{notice.Answer}　{notice.Closed}"],
        FeedbackForm form => [$"〔{form.Title}〕{form.Note}　{form.FilledNote}"],
        ReplyLetter letter => [$"〔{letter.Title}〕{letter.Addressee}", .. letter.Body.Where(b => b is Paragraph).SelectMany(LinesOf)],
        _ => [$"〔{paper.Title}〕"],
    };

    private static IEnumerable<string> LinesOf(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        SimpleTable table => table.Rows.Select(r => string.Join("｜", r)),
        NumberedList list => list.Items,
        _ => [],
    };
}
