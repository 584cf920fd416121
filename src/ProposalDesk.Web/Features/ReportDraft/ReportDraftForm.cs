using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.ReportDraft;

/// <summary>The whole text of a report as one form: title, addressee, and a row for each block.</summary>
public sealed class ReportDraftForm
{
    /// <summary>Of the draft as this page was opened with.</summary>
    public long Version { get; set; }

    /// <summary>Set after a conflict: what was saved meanwhile is replaced knowingly and stays a version.</summary>
    public bool KeepEarlier { get; set; }

    [Display(Name = "标题"), Required(ErrorMessage = "请填写标题。"), StringLength(Report.TitleMaxLength)]
    public string? Title { get; set; }

    [Display(Name = "主送"), StringLength(Report.AddresseeMaxLength)]
    public string? Addressee { get; set; }

    public List<BlockRow> Blocks { get; set; } = [];

    /// <summary>Points of earlier returns that are dealt with.</summary>
    public List<long> Points { get; set; } = [];

    [BindNever]
    public ReportDraftPage Page { get; set; } = null!;

    /// <summary>Rows have moved since the text was saved.</summary>
    [BindNever]
    public bool IsUnsaved { get; set; }

    /// <summary>Place of the block that was moved or added, or took the place of one removed: the person goes on writing there.</summary>
    [BindNever]
    public int? At { get; set; }

    public sealed class BlockRow
    {
        [Display(Name = "类型")]
        public ReportBlockKind Kind { get; set; } = ReportBlockKind.Paragraph;

        [Display(Name = "文字"), StringLength(Report.TextMaxLength), DataType(DataType.MultilineText)]
        public string? Text { get; set; }

        [Display(Name = "表格")]
        public ReportTable? Table { get; set; }
    }

    public static ReportDraftForm Of(ReportDraftPage page) => new()
    {
        Version = page.Version,
        Title = page.Text.Title,
        Addressee = page.Text.Addressee,
        // An empty text is begun in an empty block.
        Blocks = [.. page.Text.Blocks.DefaultIfEmpty(ReportBlock.Paragraph(""))
            .Select(b => new BlockRow { Kind = b.Kind, Text = b.Text, Table = b.Table })],
        Page = page,
    };

    public ReportDraftForm On(ReportDraftPage page)
    {
        Page = page;

        return this;
    }

    public SaveReport.Command ToCommand(long bureauId, long reportId) => new(bureauId, reportId, Version, ToText(), Points, KeepEarlier);

    public ReportText ToText() =>
        new(Title ?? "", Addressee ?? "", [.. Blocks.Select(b => new ReportBlock(b.Kind, b.Text ?? "", b.Table))]);

    /// <summary>up:3, down:3, add:3 or remove:3, as the buttons say without script.</summary>
    public void Rearrange(string change)
    {
        var parts = change.Split(':');
        if (parts.Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at > Blocks.Count)
        {
            return;
        }

        switch (parts[0])
        {
            case "add" when Blocks.Count < Report.MostBlocks:
                Blocks.Insert(at, new BlockRow());
                At = at;
                break;
            case "remove" when at < Blocks.Count:
                Blocks.RemoveAt(at);
                At = Math.Min(at, Blocks.Count - 1);
                break;
            case "up" when at > 0 && at < Blocks.Count:
                (Blocks[at - 1], Blocks[at]) = (Blocks[at], Blocks[at - 1]);
                At = at - 1;
                break;
            case "down" when at < Blocks.Count - 1:
                (Blocks[at + 1], Blocks[at]) = (Blocks[at], Blocks[at + 1]);
                At = at + 1;
                break;
        }

        IsUnsaved = true;
    }
}
