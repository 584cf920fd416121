using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Sends every text, truth and day of a form or an address through the binder that makes it harmless.</summary>
public sealed class PlainBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        if (context.BindingInfo.BindingSource is { } source && !source.CanAcceptDataFrom(BindingSource.Query))
        {
            return null;
        }

        var plain = new SimpleTypeModelBinder(context.Metadata.ModelType, context.Services.GetRequiredService<ILoggerFactory>());
        var type = context.Metadata.UnderlyingOrModelType;

        return type == typeof(string) ? new PlainTextBinder(plain)
            : type == typeof(bool) || type == typeof(DateOnly) ? new PlainValueBinder(plain)
            : null;
    }
}
