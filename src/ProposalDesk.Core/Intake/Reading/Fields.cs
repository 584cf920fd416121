using System.Globalization;
using System.Text.RegularExpressions;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>The labels of forms and lists, and how their values are written.</summary>
internal static partial class Fields
{
    // With the spaces and colon it may be set with.
    private const int LongestLabel = 20;

    // A heading may carry the title behind it, but is one line.
    private const int LongestHeading = 300;

    private static readonly Dictionary<string, Field> _byLabel = new[]
    {
        (Field.CaseNumber, "提案号 提案编号 建议号 建议编号 案号 编号"),
        (Field.Kind, "类别"),
        (Field.Session, "届次"),
        (Field.Authorship, "提案类型 建议类型"),
        (Field.Title, "案由 标题 题目 提案名称 建议名称 提案标题 建议标题"),
        (Field.FirstProposer, "第一提案人 提案人 第一提案者 提案者 领衔代表 领衔人 建议人"),
        (Field.CoSigners, "联名人 联名人名 联名人名单 联名委员 联名提案人 附议代表 附议人"),
        (Field.Phone, "联系电话 电话 联系方式 手机"),
        (Field.Address, "通讯地址 详细通讯地址 联系地址 地址"),
        (Field.SubmittedOn, "提案日期 建议日期 提交日期"),
        (Field.ReferredOn, "交办日期"),
        (Field.DueOn, "办理时限 办结时限 答复期限"),
        (Field.Role, "办理方式"),
        (Field.Items, "意见建议"),
        (Field.Background, "背景材料 背景情况"),
        (Field.Ignored, "序号 说明"),
    }.SelectMany(row => row.Item2.Split(' '), (row, label) => (Label: label, Field: row.Item1)).ToDictionary(x => x.Label, x => x.Field);

    public static Field? Of(string label) =>
        label.Length <= LongestLabel && _byLabel.TryGetValue(PrintedText.Label(label), out var field) ? field : null;

    /// <summary>The kind a label or heading speaks of, if it does.</summary>
    public static ProposalKind? KindIn(string text) =>
        text.Contains("提案", StringComparison.Ordinal) ? ProposalKind.CppccProposal
        : text.Contains("建议", StringComparison.Ordinal) ? ProposalKind.DeputySuggestion
        : null;

    public static AuthorshipType? Authorship(string text) =>
        text.Contains("联名", StringComparison.Ordinal) ? AuthorshipType.Joint
        : text.Contains("集体", StringComparison.Ordinal) ? AuthorshipType.Collective
        : text.Contains("个人", StringComparison.Ordinal) ? AuthorshipType.Individual
        : null;

    public static HandlingRole? Role(string text) =>
        text.Contains("协办", StringComparison.Ordinal) || text.Contains("会办", StringComparison.Ordinal) ? HandlingRole.Assist
        : text.Contains("分办", StringComparison.Ordinal) ? HandlingRole.Split
        : text.Contains("主办", StringComparison.Ordinal) ? HandlingRole.Lead
        : null;

    public static DateOnly? Date(string text)
    {
        var match = DatePattern().Match(PrintedText.Number(text));
        if (!match.Success)
        {
            return null;
        }

        var plain = $"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}";
        return DateOnly.TryParseExact(plain, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    /// <summary>A case number as issued, or null when the text is none.</summary>
    public static string? CaseNumber(string text)
    {
        var match = CaseNumberPattern().Match(PrintedText.Number(text));
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>第 85 号提案, 第30号建议: number and kind, and the title if it follows on the same line.</summary>
    public static (string Number, ProposalKind? Kind, string Title)? Heading(string text)
    {
        var match = text.Length <= LongestHeading ? HeadingPattern().Match(text) : Match.Empty;
        return match.Success
            ? (PrintedText.Number(match.Groups[1].Value), KindIn(match.Groups[2].Value), match.Groups[3].Value.Trim())
            : null;
    }

    /// <summary>"3、…" as number and text; the number is empty when none is printed.</summary>
    public static (string Number, string Text) Numbered(string text)
    {
        var match = ItemNumberPattern().Match(text);
        return match.Success ? (PrintedText.Number(match.Groups[1].Value), text[match.Length..]) : ("", text);
    }

    /// <summary>A line of text copied without its tabs: "案由：关于…", "第一提案人  某某  联系电话".</summary>
    public static string[]? SplitLabelled(string line)
    {
        var match = LabelledLine().Match(line);
        return match.Success && Of(match.Groups[1].Value) is { } field
            ? field is Field.Background or Field.Title
                ? [match.Groups[1].Value, match.Groups[2].Value]
                : [match.Groups[1].Value, .. WideGap().Split(match.Groups[2].Value)]
            : null;
    }

    [GeneratedRegex(@"^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?!\d)")]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^第?([A-Za-z]{0,3}\d{1,6}(?:-\d{1,3})?)号?$")]
    private static partial Regex CaseNumberPattern();

    [GeneratedRegex(@"^第\s*([A-Za-zＡ-Ｚ]{0,3}\s*[0-9０-９]{1,6}(?:-\d{1,3})?)\s*号\s*(委员提案|代表建议|提案|建议)\s*(?:[:：]?\s*(关于.*))?$")]
    private static partial Regex HeadingPattern();

    // A digit after the point makes it a figure (3.5 …), not a number of an item.
    [GeneratedRegex(@"^[（(]?\s*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})\s*(?:[、．:：)）]|\.(?!\d))\s*")]
    private static partial Regex ItemNumberPattern();

    [GeneratedRegex(@"^\s*(\S{2,6}?)\s*(?:[:：]|\s)\s*(.*)$")]
    private static partial Regex LabelledLine();

    [GeneratedRegex(@"\s{2,}|\u3000+|\s+(?=联系电话|说明)")]
    private static partial Regex WideGap();
}
