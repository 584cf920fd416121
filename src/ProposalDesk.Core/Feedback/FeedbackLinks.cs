namespace ProposalDesk.Core.Feedback;

/// <summary>Personal links as they are printed on blank forms.</summary>
/// <param name="publicUrl">Where members find the desk; without it no link is printed.</param>
public sealed class FeedbackLinks(FeedbackCodes codes, Uri? publicUrl)
{
    public const string HowToSet = "还没有设置对外网址，不能生成评价链接。请系统管理员在配置中设置PublicUrl（写成 https://主机名 的形式），重启以后就有。";

    public bool ArePrinted => publicUrl is not null;

    public string? LinkOf(FeedbackSheet sheet) =>
        publicUrl is null ? null : $"{publicUrl.AbsoluteUri.TrimEnd('/')}/f/{codes.CodeFor(sheet)}";
}
