namespace ProposalDesk.Web.Features.Errors;

/// <param name="Reference">Finds the failure in the log; only where something broke.</param>
public sealed record ErrorPage(string Title, string Sentence, string? Reference = null)
{
    public static ErrorPage Of(int code, string? refusal, string requestId) => code switch
    {
        400 => new("没有保存", refusal ?? "提交的内容不完整，没有保存。请返回上一页，检查后重新提交。"),
        403 => new("这一步不由您办理", refusal ?? "这个页面由其他岗位的同事办理，您的账号不能打开。需要查看时，请联系局办公室。"),
        404 => new("没有找到这个页面", refusal ?? "地址可能写错了，或者这一条已经不在这里。请从我的工作台重新进入。"),
        405 => new("没有找到这个页面", "这个地址不能直接打开。请从我的工作台重新进入。"),
        401 => new("请先登录", "登录以后才能打开这个页面。"),
        413 => new(refusal is null ? "文件太大，没有上传" : "内容太多，没有收下", refusal
            ?? $"一次最多上传{Infrastructure.UploadLimit.Megabytes} MB。请压缩扫描件或者分几次上传，再返回上一页重新选择文件。"),
        429 => new("请稍等一会儿", "一分钟内打开的次数太多。请等一分钟再试，已经保存的内容不受影响。"),
        >= 400 and < 500 => new("没有办成", refusal ?? "这次请求的写法不对，没有办成。请从我的工作台重新进入。"),
        503 => refusal is null ? new("系统正在准备", "请一分钟后再试。") : new("现在不能提供这份文件", refusal),
        _ => new("系统出了问题", "刚才的操作没有完成，之前保存的内容不受影响。请稍后再试；如果仍然不行，请把下面的编号告诉系统管理员。", requestId),
    };
}
