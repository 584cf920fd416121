namespace ProposalDesk.Web.Infrastructure;

/// <summary>Every refusal and every failure is a page of the desk, in Chinese.</summary>
public static class DeskErrors
{
    public static void UseDeskErrors(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions { ExceptionHandler = FailurePage.AfterExceptionAsync, AllowStatusCode404Response = true });
        app.UseWhen(
            context => !context.Request.IsFromScript() && !context.Request.Path.StartsWithSegments("/health"),
            pages => pages.UseStatusCodePagesWithReExecute("/errors/{0}"));
        app.Use(async (context, next) =>
        {
            await next();
            // A page that was only looked at has nothing to keep and is shown in its frame.
            if (context.Response is { HasStarted: false, StatusCode: >= 500, ContentLength: null, ContentType: null }
                && HttpMethods.IsPost(context.Request.Method))
            {
                await FailurePage.AfterStatusAsync(context);
            }
        });
    }
}
